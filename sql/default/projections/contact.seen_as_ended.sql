CREATE TRIGGER project_contact_seen_as_ended INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'contact.seen_as_ended' AND NEW.version = 1
BEGIN
  UPDATE seen_as SET ended_at = NEW.at WHERE id = NEW.data ->> 'session';
END;
