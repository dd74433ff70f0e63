CREATE TRIGGER project_contact_renamed INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'contact.renamed' AND NEW.version = 1
BEGIN
  UPDATE contact SET name = NEW.data ->> 'name' WHERE id = NEW.subject;
END;
