CREATE TRIGGER project_membership_granted INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'membership.granted' AND NEW.version = 1
BEGIN
  INSERT INTO membership (contact_id, organisation_id, role, position)
  VALUES (NEW.subject, NEW.data ->> 'organisation', NEW.data ->> 'role', NEW.seq)
  ON CONFLICT (contact_id, organisation_id) DO UPDATE SET role = excluded.role;
  -- Whoever is a member needs no invitation any more.
  UPDATE invitation SET closed_at = NEW.at
   WHERE email = (SELECT email FROM contact WHERE id = NEW.subject) AND organisation_id = NEW.data ->> 'organisation' AND closed_at IS NULL;
END;
