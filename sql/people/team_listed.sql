-- What some of the team are here: their name, role and workspaces, and whether they work here, are invited, or don't any more.
-- :agent who asks  :ids (JSON) of agents
-- Returns one row of JSON, portico::people::TeamDirectory, in the order of the ids. Who may: administrators, leads, auditors.
WITH
reader AS MATERIALIZED (SELECT may_publish FROM studio_reader WHERE agent_id = :agent),
listed (list) AS (
  SELECT json_group_array(json_object('id', id, 'name', name, 'role', role, 'active', json(iif(active, 'true', 'false')),
                                      'invited_until', invited_until, 'workspaces', json(workspaces)))
    FROM (SELECT a.id, a.name, a.role, a.active,
                 (SELECT k.expires_at FROM open_agent_link k WHERE k.agent_id = a.id AND k.purpose = 'invitation') AS invited_until,
                 (SELECT json_group_array(json(name)) FROM (SELECT w.name FROM agent_workspace m JOIN workspace w ON w.id = m.workspace_id
                                                             WHERE m.agent_id = a.id ORDER BY w.serial)) AS workspaces
            FROM json_each(:ids) named JOIN agent a ON a.id = named.value ORDER BY named.key))
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'team', (SELECT jsonb_object('may_edit', jsonb(iif(may_publish, 'true', 'false')), 'rows', jsonb((SELECT list FROM listed))) FROM reader))
