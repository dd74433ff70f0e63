-- An agent's public side: name and role. Runs beside agent_account.sql; also tells at the sign-in whether the role asks for a second factor.
-- :agent
-- Returns one row of JSON, portico::people::DeskProfile. Who may: the agent.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1))
