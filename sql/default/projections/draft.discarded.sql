CREATE TRIGGER project_draft_discarded INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'draft.discarded' AND NEW.version = 1
BEGIN
  DELETE FROM draft WHERE kind = NEW.data ->> 'kind' AND id = NEW.subject;
  DELETE FROM draft_audience WHERE portal_id = NEW.subject AND NEW.data ->> 'kind' = 'portal.defined';
END;
