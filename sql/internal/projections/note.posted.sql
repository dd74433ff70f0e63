CREATE TRIGGER project_note_posted INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'note.posted' AND NEW.version = 1
BEGIN
  INSERT INTO note (seq, id, request_key, agent_id, body, at)
  VALUES (NEW.seq, NEW.id, NEW.subject, NEW.actor, NEW.data ->> 'body', NEW.at);
END;
