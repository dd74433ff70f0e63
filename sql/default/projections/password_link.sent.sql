CREATE TRIGGER project_password_link_sent INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'password_link.sent' AND NEW.version = 1
BEGIN
  INSERT OR REPLACE INTO agent_link (agent_id, id, purpose, sent_by, sent_at, expires_at)
  VALUES (NEW.subject, NEW.id, 'password', NEW.actor, NEW.at, NEW.data ->> 'expires_at');
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, due_at)
  VALUES (NEW.id || '.' || NEW.subject, NEW.seq, 'password_link', 'agent_link', NEW.id, NEW.at);
END;
