CREATE TRIGGER project_membership_revoked INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'membership.revoked' AND NEW.version = 1
BEGIN
  DELETE FROM membership WHERE contact_id = NEW.subject AND organisation_id = NEW.data ->> 'organisation';
END;
