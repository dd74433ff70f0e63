CREATE TRIGGER project_request_assigned INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'request.assigned' AND NEW.version = 1
BEGIN
  UPDATE request SET assignee_id = NEW.data ->> 'assignee', updated_seq = NEW.seq, updated_at = NEW.at WHERE id = NEW.subject;
  UPDATE request_snapshot SET updated_seq = NEW.seq, updated_at = NEW.at WHERE opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
END;
