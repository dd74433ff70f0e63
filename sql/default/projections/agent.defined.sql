CREATE TRIGGER project_agent_defined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'agent.defined' AND NEW.version = 1
BEGIN
  INSERT INTO agent (id, name, role, active)
  VALUES (NEW.subject, NEW.data ->> 'name', NEW.data ->> 'role', coalesce(NEW.data ->> 'active', 1))
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, active = excluded.active;
  DELETE FROM agent_workspace WHERE agent_id = NEW.subject;
  INSERT OR IGNORE INTO agent_workspace (agent_id, workspace_id)
  SELECT NEW.subject, value FROM json_each(NEW.data, '$.workspaces');
END;
