CREATE TRIGGER project_contact_reactivated INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'contact.reactivated' AND NEW.version = 1
BEGIN
  UPDATE contact SET active = 1 WHERE id = NEW.subject;
END;
