-- The frame of a list of people, around `rows` (list): for whoever looks into the studio.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'directory', (SELECT jsonb_object('rows', jsonb((SELECT list FROM rows)), 'may_edit', jsonb(iif(r.may_publish, 'true', 'false')))
                  FROM studio_reader r WHERE r.agent_id = :agent))
