-- Who saw the site as which contact, the newest first.
-- :agent
-- Returns one row of JSON, portico::people::SeenAsPage; nothing for whoever has no business there. Who may: administrators, leads, auditors.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'seen', (SELECT jsonb_object(
      'may_see', jsonb(iif(r.may_publish, 'true', 'false')),
      'latest', (SELECT jsonb_group_array(jsonb_object('by', by, 'contact', contact, 'email', email, 'at', at, 'until', until, 'reason', reason))
                   FROM (SELECT coalesce((SELECT name FROM agent WHERE id = s.agent_id), '') AS by, c.name AS contact, c.email, s.at,
                                coalesce(s.ended_at, s.until) AS until, s.reason
                           FROM seen_as s JOIN contact c ON c.id = s.contact_id WHERE s.seq < 9223372036854775807 ORDER BY s.seq DESC LIMIT 30)))
    FROM studio_reader r WHERE r.agent_id = :agent))
