CREATE TRIGGER project_organisation_defined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'organisation.defined' AND NEW.version = 1
BEGIN
  INSERT INTO organisation (id, name) VALUES (NEW.subject, NEW.data ->> 'name')
  ON CONFLICT (id) DO UPDATE SET name = excluded.name;
  DELETE FROM organisation_domain WHERE organisation_id = NEW.subject;
  INSERT OR IGNORE INTO organisation_domain (domain, organisation_id) SELECT value, NEW.subject FROM json_each(NEW.data, '$.domains');
END;
