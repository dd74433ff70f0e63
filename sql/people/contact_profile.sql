-- One contact, for the team: where they belong, which portals they see, where they are signed in, what became of their account.
-- :agent  :contact  :now
-- Returns one row of JSON, portico::people::ContactProfile. Who may: administrators, leads, auditors.
WITH
own AS MATERIALIZED (
  SELECT c.id, c.name, c.email, c.language, c.active, r.may_publish FROM studio_reader r CROSS JOIN contact c ON c.id = :contact WHERE r.agent_id = :agent)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'contact', (SELECT jsonb_object('id', id, 'name', name, 'email', email, 'active', jsonb(iif(active, 'true', 'false')), 'may_edit', jsonb(iif(may_publish, 'true', 'false')),
      'merged_into', (SELECT jsonb_object('id', k.id, 'name', k.name, 'email', k.email) FROM contact_merge g JOIN contact k ON k.id = g.into_id WHERE g.contact_id = own.id))
    FROM own),
  'merged', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name, 'email', email))
               FROM (SELECT c.id, c.name, c.email FROM own CROSS JOIN contact_merge g ON g.into_id = own.id JOIN contact c ON c.id = g.contact_id ORDER BY g.merged_at LIMIT 20)),
  'memberships', (SELECT jsonb_group_array(jsonb_object('organisation', id, 'name', name, 'role', role, 'role_name', jsonb(role_name)))
                    FROM (SELECT o.id, o.name, m.role, r.name AS role_name FROM own CROSS JOIN membership m ON m.contact_id = own.id
                            JOIN organisation o ON o.id = m.organisation_id LEFT JOIN role r ON r.id = m.role ORDER BY m.position, o.id)),
  'roles', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'leads', jsonb(iif(leads, 'true', 'false'))))
              FROM (SELECT r.id, r.name, r.leads FROM own CROSS JOIN role r ORDER BY r.position)),
  'portals', (SELECT jsonb_group_array(jsonb(name)) FROM (SELECT p.name FROM own CROSS JOIN contact_portal p ON p.contact_id = own.id ORDER BY p.position, p.id)),
  'sessions', (SELECT jsonb_group_array(jsonb_object('created_at', created_at, 'ip', ip, 'agent', user_agent))
                 FROM (SELECT s.created_at, s.ip, s.user_agent FROM own CROSS JOIN session s ON s.contact_id = own.id AND s.ended_at IS NULL AND s.expires_at > :now
                        ORDER BY s.created_at DESC LIMIT 20)),
  'requests', (SELECT coalesce(sum(n), 0) FROM own CROSS JOIN contact_request_count q ON q.contact_id = own.id AND q.state <> 'done'),
  'history', (SELECT jsonb_group_array(jsonb_object('seq', seq, 'at', at, 'kind', kind, 'by', by, 'data', jsonb(data)))
                FROM (SELECT e.seq, e.at, e.kind, e.data,
                             coalesce((SELECT name FROM agent WHERE id = e.actor), (SELECT name FROM contact WHERE id = e.actor), '') AS by
                        FROM own CROSS JOIN event e ON e.subject = own.id ORDER BY e.seq DESC LIMIT 30)))
