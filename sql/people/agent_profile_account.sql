-- DATABASE internal. How an agent signs in, and what became of that. Runs beside agent_profile.sql, which says who may see it.
-- :session  :now  :whom, an id
-- Returns one row of JSON, portico::people::AgentProfileAccount. Who may: signed-in agents; shown to administrators, leads, auditors.
WITH
viewer AS MATERIALIZED (SELECT agent_id FROM live_agent_session WHERE id = :session AND expires_at > :now),
whom AS MATERIALIZED (SELECT a.agent_id, a.email, a.active, a.invited FROM viewer CROSS JOIN agent_account a ON a.agent_id = :whom)
SELECT json_object(
  'agent_id', (SELECT agent_id FROM viewer),
  'email', (SELECT email FROM whom),
  'open', (SELECT jsonb(iif(max(active) = 1, 'true', 'false')) FROM whom),
  'password_set_at', (SELECT p.changed_at FROM whom JOIN agent_password p ON p.agent_id = whom.agent_id),
  'enrolled_at', (SELECT f.enrolled_at FROM whom JOIN agent_second_factor f ON f.agent_id = whom.agent_id),
  'required', (SELECT jsonb(second_factor) FROM desk_rule),
  'sessions', (SELECT jsonb_group_array(jsonb_object('created_at', created_at, 'seen_at', seen_at, 'ip', ip, 'agent', user_agent))
                 FROM (SELECT s.created_at, s.seen_at, s.ip, s.user_agent
                         FROM whom CROSS JOIN live_agent_session s ON s.agent_id = whom.agent_id AND s.expires_at > :now ORDER BY s.seen_at DESC LIMIT 20)),
  'history', (SELECT jsonb_group_array(jsonb_object('seq', seq, 'at', at, 'kind', kind, 'by', by, 'data', jsonb('{}')))
                FROM (SELECT e.seq, e.at, e.kind, coalesce((SELECT name FROM agent_account WHERE agent_id = e.actor), '') AS by
                        FROM whom CROSS JOIN event e ON e.subject = whom.agent_id
                       WHERE e.kind IN ('agent_password.changed', 'agent_password.set', 'second_factor.enrolled', 'second_factor.removed',
                                        'second_factor.reset', 'recovery_code.used', 'recovery_codes.renewed', 'agent_sessions.ended')
                       ORDER BY e.seq DESC LIMIT 40)))
