-- An address that is already taken makes no second account.
CREATE TRIGGER project_contact_registered INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'contact.registered' AND NEW.version = 1
BEGIN
  INSERT INTO contact (id, email, name, language)
  VALUES (NEW.subject, lower(NEW.data ->> 'email'), NEW.data ->> 'name', NEW.data ->> 'language')
  ON CONFLICT DO NOTHING;
  INSERT OR IGNORE INTO membership (contact_id, organisation_id, role, position)
  SELECT c.id, d.organisation_id, 'member', NEW.seq
    FROM contact c CROSS JOIN organisation_domain d ON d.domain = substr(c.email, instr(c.email, '@') + 1)
   WHERE c.id = NEW.subject;
END;
