-- One organisation, for the team: who belongs to it, who is invited, which portals name it, how its definition came to be.
-- :agent  :organisation  :after the id of the last member that was seen, or ''  :now
-- Returns one row of JSON, portico::people::OrganisationProfile; of members 51, of invitations 50 at most. Who may: administrators, leads, auditors.
WITH
own AS MATERIALIZED (
  SELECT o.id, o.name, r.may_publish FROM studio_reader r CROSS JOIN organisation o ON o.id = :organisation WHERE r.agent_id = :agent),
member AS MATERIALIZED (
  SELECT c.id, c.name, c.email, c.active, m.role FROM own CROSS JOIN membership m ON m.organisation_id = own.id AND m.contact_id > :after
   CROSS JOIN contact c ON c.id = m.contact_id ORDER BY m.contact_id LIMIT 51),
-- What can be given: the site's roles, and what everybody is who has none.
offered (id, name, leads, position) AS MATERIALIZED (
  SELECT r.id, r.name, r.leads, r.position FROM own CROSS JOIN role r
  UNION ALL
  SELECT 'member', NULL, 0, 1000 FROM own WHERE NOT EXISTS (SELECT 1 FROM role WHERE id = 'member'))
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'organisation', (SELECT jsonb_object('key', id, 'name', name, 'may_edit', jsonb(iif(may_publish, 'true', 'false')),
      'seq', (SELECT max(seq) FROM event WHERE subject = own.id AND kind = 'organisation.defined'),
      'domains', (SELECT jsonb_group_array(domain) FROM (SELECT domain FROM organisation_domain WHERE organisation_id = own.id ORDER BY domain)))
    FROM own),
  'members', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name, 'email', email, 'active', jsonb(iif(active, 'true', 'false')), 'role', role, 'role_name', jsonb(role_name)))
                FROM (SELECT m.id, m.name, m.email, m.active, m.role, r.name AS role_name FROM member m LEFT JOIN role r ON r.id = m.role ORDER BY m.id)),
  'invitations', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name, 'email', email, 'role', role, 'role_name', jsonb(role_name), 'by', by, 'expires_at', expires_at))
                    FROM (SELECT i.id, i.name, i.email, i.role, r.name AS role_name, i.by, i.expires_at
                            FROM own CROSS JOIN leads_invitation i ON i.organisation_id = own.id AND i.is_open AND i.expires_at > :now
                            LEFT JOIN role r ON r.id = i.role ORDER BY i.invited_at LIMIT 50)),
  -- With each role, the portals that whoever has it here sees.
  'roles', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'leads', jsonb(iif(leads, 'true', 'false')), 'portals', jsonb(portals)))
              FROM (SELECT f.id, f.name, f.leads,
                           (SELECT json_group_array(json(name)) FROM (
                              SELECT DISTINCT p.position, p.id, p.name FROM portal p CROSS JOIN portal_audience pa ON pa.portal_id = p.id CROSS JOIN audience a ON a.id = pa.audience_id
                               WHERE a.contact_id = '' AND a.organisation_id IN ('', :organisation) AND a.role IN ('', f.id) ORDER BY p.position, p.id)) AS portals
                      FROM offered f ORDER BY f.position)),
  'used_by', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name)))
                FROM (SELECT DISTINCT p.position, p.id, p.name FROM own CROSS JOIN portal p CROSS JOIN portal_audience pa ON pa.portal_id = p.id CROSS JOIN audience a ON a.id = pa.audience_id
                       WHERE a.organisation_id = own.id ORDER BY p.position, p.id)),
  'history', (SELECT jsonb_group_array(jsonb_object('seq', seq, 'at', at, 'kind', kind, 'by', by, 'data', jsonb(data)))
                FROM (SELECT e.seq, e.at, e.kind, e.data, coalesce((SELECT name FROM agent WHERE id = e.actor), '') AS by
                        FROM own CROSS JOIN event e ON e.subject = own.id AND e.kind = 'organisation.defined' ORDER BY e.seq DESC LIMIT 20)))
