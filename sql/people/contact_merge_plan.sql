-- What merging one contact into another would move, and what the kept one would come to see.
-- :agent  :contact the one that goes  :email the address of the one that is kept
-- Returns one row of JSON, portico::people::ContactMergePage. Who may: administrators.
WITH
gone AS MATERIALIZED (
  SELECT c.id, c.name, c.email FROM studio_reader r CROSS JOIN contact c ON c.id = :contact
   WHERE r.agent_id = :agent AND r.may_publish AND NOT EXISTS (SELECT 1 FROM contact_merge g WHERE g.contact_id = c.id)),
kept AS MATERIALIZED (SELECT k.id, k.name, k.email FROM gone CROSS JOIN contact k ON k.email = :email AND k.active = 1 AND k.id <> gone.id),
-- What an account may see does not depend on whether it is open: one that is closed already is looked at as if it were open.
gone_audience (audience_id) AS MATERIALIZED (
  SELECT a.id FROM gone CROSS JOIN audience a ON a.contact_id = gone.id AND a.organisation_id = '' AND a.role = ''
  UNION
  SELECT a.id FROM gone CROSS JOIN contact_merge g ON g.into_id = gone.id CROSS JOIN audience a ON a.contact_id = g.contact_id AND a.organisation_id = '' AND a.role = ''
  UNION
  SELECT a.id FROM gone CROSS JOIN membership m ON m.contact_id = gone.id CROSS JOIN audience a ON a.contact_id = '' AND a.organisation_id IN ('', m.organisation_id)
     AND a.role = iif(EXISTS (SELECT 1 FROM kept JOIN membership own ON own.contact_id = kept.id AND own.organisation_id = m.organisation_id), '', m.role)
     AND (a.organisation_id <> '' OR a.role <> '')
  UNION
  SELECT a.id FROM gone CROSS JOIN membership m ON m.contact_id = gone.id CROSS JOIN audience a ON a.contact_id = '' AND a.organisation_id = m.organisation_id AND a.role = '')
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'gone', (SELECT jsonb_object('id', id, 'name', name, 'email', email) FROM gone),
  'plan', (SELECT jsonb_object('kept', jsonb_object('id', kept.id, 'name', kept.name, 'email', kept.email),
      'requests', (SELECT coalesce(sum(n), 0) FROM gone CROSS JOIN contact_request_count q ON q.contact_id = gone.id),
      'sessions', (SELECT count(*) FROM gone CROSS JOIN session s ON s.contact_id = gone.id AND s.ended_at IS NULL),
      'memberships', (SELECT jsonb_group_array(jsonb_object('organisation', name, 'role', role, 'role_name', jsonb(role_name), 'keeps', keeps, 'keeps_name', jsonb(keeps_name)))
                        FROM (SELECT o.name, m.role, r.name AS role_name, own.role AS keeps, q.name AS keeps_name
                                FROM gone CROSS JOIN membership m ON m.contact_id = gone.id JOIN organisation o ON o.id = m.organisation_id
                                LEFT JOIN membership own ON own.contact_id = kept.id AND own.organisation_id = m.organisation_id
                                LEFT JOIN role r ON r.id = m.role LEFT JOIN role q ON q.id = own.role ORDER BY m.position)),
      'portals', (SELECT jsonb_group_array(jsonb(name)) FROM (
                    SELECT p.name FROM portal p
                     WHERE EXISTS (SELECT 1 FROM portal_audience pa JOIN gone_audience a ON a.audience_id = pa.audience_id WHERE pa.portal_id = p.id)
                       AND NOT EXISTS (SELECT 1 FROM contact_portal seen WHERE seen.contact_id = kept.id AND seen.id = p.id)
                     ORDER BY p.position, p.id)))
    FROM kept))
