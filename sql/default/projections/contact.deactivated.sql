CREATE TRIGGER project_contact_deactivated INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'contact.deactivated' AND NEW.version = 1
BEGIN
  UPDATE contact SET active = 0 WHERE id = NEW.subject;
END;
