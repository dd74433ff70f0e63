-- DATABASE internal. An agent's own account: password, second factor, where they are signed in. Runs beside desk_profile.sql.
-- :session  :now
-- Returns one row of JSON, portico::people::AgentAccount. Who may: the agent.
WITH
viewer AS MATERIALIZED (SELECT agent_id, email, name FROM live_agent_session WHERE id = :session AND expires_at > :now)
SELECT json_object(
  'agent_id', (SELECT agent_id FROM viewer),
  'email', (SELECT email FROM viewer),
  'password_changed_at', (SELECT p.changed_at FROM viewer v JOIN agent_password p ON p.agent_id = v.agent_id),
  'enrolled_at', (SELECT f.enrolled_at FROM viewer v JOIN agent_second_factor f ON f.agent_id = v.agent_id),
  'codes_left', (SELECT count(*) FROM viewer v CROSS JOIN agent_recovery_code c ON c.agent_id = v.agent_id AND c.used_at IS NULL),
  'required', (SELECT jsonb(second_factor) FROM desk_rule),
  'sessions', (SELECT jsonb_group_array(jsonb_object('id', id, 'created_at', created_at, 'seen_at', seen_at, 'ip', ip, 'agent', user_agent,
                                                   'current', iif(id = :session, jsonb('true'), jsonb('false'))))
                 FROM (SELECT s.id, s.created_at, s.seen_at, s.ip, s.user_agent
                         FROM viewer v CROSS JOIN live_agent_session s ON s.agent_id = v.agent_id AND s.expires_at > :now ORDER BY s.created_at DESC)))
