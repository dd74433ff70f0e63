-- The form of somebody who is to be invited into the team: the site's workspaces.
-- :agent
-- Returns one row of JSON, portico::people::TeamForm. Who may: administrators.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'form', (SELECT jsonb_object('workspaces', jsonb((SELECT json_group_array(json_object('key', id, 'name', json(name)))
                                                      FROM (SELECT id, name FROM workspace ORDER BY serial))))
             FROM site_administrator who WHERE who.actor = :agent))
