CREATE TRIGGER project_agent_account_opened INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'agent_account.opened' AND NEW.version = 1
BEGIN
  INSERT INTO agent_account (agent_id, email, name, active, invited)
  VALUES (NEW.subject, lower(NEW.data ->> 'email'), NEW.data ->> 'name', 1, 0)
  ON CONFLICT (agent_id) DO UPDATE SET email = excluded.email, name = excluded.name, active = 1, invited = 0;
END;
