CREATE TRIGGER project_agent_defined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'agent.defined' AND NEW.version = 1
BEGIN
  INSERT INTO agent (id, name, role, active, joined)
  VALUES (NEW.subject, NEW.data ->> 'name', NEW.data ->> 'role', coalesce(NEW.data ->> 'active', 1), coalesce(NEW.data ->> 'active', 1))
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, active = excluded.active, joined = max(joined, excluded.joined);
  DELETE FROM agent_workspace WHERE agent_id = NEW.subject;
  INSERT OR IGNORE INTO agent_workspace (agent_id, workspace_id)
  SELECT NEW.subject, value FROM json_each(NEW.data, '$.workspaces');
  -- Whoever works here is invited no more, and nobody whose account is closed gets a new password.
  UPDATE agent_link SET closed_at = NEW.at
   WHERE agent_id = NEW.subject AND closed_at IS NULL AND (purpose = 'invitation') = coalesce(NEW.data ->> 'active', 1);
END;
