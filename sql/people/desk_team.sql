-- The team by name. Runs beside agent_team.sql.
-- :agent
-- Returns one row of JSON, portico::people::DeskTeam; without the team for whoever is no administrator. Who may: administrators.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'team', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name, 'role', role))
             FROM (SELECT a.id, a.name, a.role FROM agent viewer CROSS JOIN agent a ON a.active = 1
                    WHERE viewer.id = :agent AND viewer.active = 1 AND viewer.role = 'admin' ORDER BY a.name)))
