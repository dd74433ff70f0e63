-- DATABASE internal. How everybody of the team is signed in. Runs beside desk_team.sql, which says who may see it.
-- :session  :now
-- Returns one row of JSON, portico::people::AgentTeam. Who may: signed-in agents; the page shows it to administrators only.
WITH
viewer AS MATERIALIZED (SELECT agent_id FROM live_agent_session WHERE id = :session AND expires_at > :now)
SELECT json_object(
  'agent_id', (SELECT agent_id FROM viewer),
  'accounts', (SELECT jsonb_group_array(jsonb_object('agent_id', a.agent_id, 'email', a.email,
      'second_factor', iif(EXISTS (SELECT 1 FROM agent_second_factor f WHERE f.agent_id = a.agent_id), jsonb('true'), jsonb('false')),
      'sessions', (SELECT count(*) FROM live_agent_session s WHERE s.agent_id = a.agent_id AND s.expires_at > :now),
      'seen_at', (SELECT max(s.seen_at) FROM agent_session s WHERE s.agent_id = a.agent_id)))
                 FROM viewer CROSS JOIN agent_account a WHERE a.active = 1))
