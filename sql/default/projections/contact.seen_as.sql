CREATE TRIGGER project_contact_seen_as INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'contact.seen_as' AND NEW.version = 1
BEGIN
  INSERT OR REPLACE INTO seen_as (id, seq, contact_id, agent_id, at, until, reason)
  VALUES (NEW.id, NEW.seq, NEW.subject, NEW.actor, NEW.at, NEW.data ->> 'until', NEW.data ->> 'reason');
END;
