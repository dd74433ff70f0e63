CREATE TRIGGER project_membership_granted INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'membership.granted' AND NEW.version = 1
BEGIN
  INSERT INTO membership (contact_id, organisation_id, role, position)
  VALUES (NEW.subject, NEW.data ->> 'organisation', NEW.data ->> 'role', NEW.seq)
  ON CONFLICT (contact_id, organisation_id) DO UPDATE SET role = excluded.role;
END;
