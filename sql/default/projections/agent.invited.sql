CREATE TRIGGER project_agent_invited INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'agent.invited' AND NEW.version = 1
BEGIN
  INSERT INTO agent (id, name, role, active, joined) VALUES (NEW.subject, NEW.data ->> 'name', NEW.data ->> 'role', 0, 0)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role;
  DELETE FROM agent_workspace WHERE agent_id = NEW.subject;
  INSERT OR IGNORE INTO agent_workspace (agent_id, workspace_id)
  SELECT NEW.subject, value FROM json_each(NEW.data, '$.workspaces');
  -- The link that was mailed before is dead.
  INSERT OR REPLACE INTO agent_link (agent_id, id, purpose, sent_by, sent_at, expires_at)
  VALUES (NEW.subject, NEW.id, 'invitation', NEW.actor, NEW.at, NEW.data ->> 'expires_at');
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, due_at)
  VALUES (NEW.id || '.' || NEW.subject, NEW.seq, 'agent_invited', 'agent_link', NEW.id, NEW.at);
END;
