CREATE TRIGGER project_member_invited INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'member.invited' AND NEW.version = 1
BEGIN
  INSERT OR REPLACE INTO invitation (id, organisation_id, email, name, role, invited_by, invited_at, expires_at, host)
  VALUES (NEW.subject, NEW.data ->> 'organisation', NEW.data ->> 'email', NEW.data ->> 'name', NEW.data ->> 'role', NEW.actor, NEW.at,
          NEW.data ->> 'expires_at', NEW.data ->> 'host');
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, due_at)
  VALUES (NEW.id || '.' || NEW.subject, NEW.seq, 'member_invited', 'invitation', NEW.subject, NEW.at);
END;
