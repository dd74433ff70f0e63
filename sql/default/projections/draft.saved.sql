CREATE TRIGGER project_draft_saved INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'draft.saved' AND NEW.version = 1
BEGIN
  INSERT OR REPLACE INTO draft (kind, id, definition, faults, live_seq, seq, at, agent_id)
  VALUES (NEW.data ->> 'kind', NEW.subject, NEW.data -> 'definition', NEW.data -> 'faults', NEW.data ->> 'live_seq', NEW.seq, NEW.at, NEW.actor);
  DELETE FROM draft_audience WHERE portal_id = NEW.subject AND NEW.data ->> 'kind' = 'portal.defined';
  INSERT INTO portal_word (portal_id, word, is_draft)
  SELECT NEW.subject, value, 1 FROM json_each(NEW.data, '$.definition.audience') WHERE NEW.data ->> 'kind' = 'portal.defined';
END;
