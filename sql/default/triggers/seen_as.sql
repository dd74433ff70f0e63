-- Seeing the site as a contact begins and ends with its event. A rebuild projects the events, and lets nobody in again.
CREATE TRIGGER seeing_begins AFTER INSERT ON event WHEN NEW.kind = 'contact.seen_as'
BEGIN
  INSERT INTO session (id, contact_id, created_at, expires_at, ip, user_agent, agent_id)
  VALUES (NEW.id, NEW.subject, NEW.at, NEW.data ->> 'until', NEW.ip, NEW.user_agent, NEW.actor);
END;

CREATE TRIGGER seeing_ends AFTER INSERT ON event WHEN NEW.kind = 'contact.seen_as_ended'
BEGIN
  UPDATE session SET ended_at = NEW.at WHERE id = NEW.data ->> 'session' AND ended_at IS NULL;
END;
