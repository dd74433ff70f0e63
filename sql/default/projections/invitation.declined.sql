CREATE TRIGGER project_invitation_declined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'invitation.declined' AND NEW.version = 1
BEGIN
  UPDATE invitation SET closed_at = NEW.at WHERE id = NEW.subject AND closed_at IS NULL;
END;
