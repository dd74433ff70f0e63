-- What was published is the definitions' own events, of the same statement. This one ends the drafts.
CREATE TRIGGER project_draft_published INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'draft.published' AND NEW.version = 1
BEGIN
  DELETE FROM draft WHERE (kind, id) IN (SELECT value ->> 'kind', value ->> 'id' FROM json_each(NEW.data, '$.drafts'));
  DELETE FROM draft_audience
   WHERE portal_id IN (SELECT value ->> 'id' FROM json_each(NEW.data, '$.drafts') WHERE value ->> 'kind' = 'portal.defined');
END;
