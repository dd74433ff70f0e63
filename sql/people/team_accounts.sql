-- DATABASE internal. A page of the team's accounts, by name, or those whose name or address holds what was typed. team_listed.sql adds the rest, and says
-- who may see it.
-- :session  :now  :typed in small letters, '' for all  :after the name, and  :after_id  the id, of the last one that was seen; ''
-- Returns one row of JSON, portico::people::TeamAccounts; 51 at most. Who may: signed-in agents; shown to administrators, leads, auditors.
WITH
viewer AS MATERIALIZED (SELECT agent_id FROM live_agent_session WHERE id = :session AND expires_at > :now),
found AS MATERIALIZED (
  SELECT a.agent_id, a.email, a.name
    FROM viewer CROSS JOIN agent_account a
   WHERE a.name COLLATE NOCASE >= :after AND (a.name COLLATE NOCASE > :after OR a.agent_id > :after_id)
     AND (:typed = '' OR instr(lower(a.name), :typed) > 0 OR instr(a.email, :typed) > 0)
   ORDER BY a.name COLLATE NOCASE, a.agent_id LIMIT 51)
SELECT json_object(
  'agent_id', (SELECT agent_id FROM viewer),
  'accounts', (SELECT jsonb_group_array(jsonb_object('agent_id', agent_id, 'email', email, 'name', name,
      'second_factor', iif(second_factor, jsonb('true'), jsonb('false')), 'sessions', sessions, 'seen_at', seen_at))
    FROM (SELECT f.agent_id, f.email, f.name,
                 EXISTS (SELECT 1 FROM agent_second_factor x WHERE x.agent_id = f.agent_id) AS second_factor,
                 (SELECT count(*) FROM live_agent_session s WHERE s.agent_id = f.agent_id AND s.expires_at > :now) AS sessions,
                 (SELECT max(s.seen_at) FROM agent_session s WHERE s.agent_id = f.agent_id) AS seen_at
            FROM found f ORDER BY f.name COLLATE NOCASE, f.agent_id)))
