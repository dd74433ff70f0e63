CREATE TRIGGER project_request_prioritised INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'request.prioritised' AND NEW.version = 1
BEGIN
  UPDATE request SET priority = NEW.data ->> 'priority', updated_seq = NEW.seq, updated_at = NEW.at WHERE id = NEW.subject;
  UPDATE request_snapshot SET updated_seq = NEW.seq, updated_at = NEW.at WHERE opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
END;
