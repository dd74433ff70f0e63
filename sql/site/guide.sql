-- What a new site has, step by step.
-- :agent
-- Returns one row of JSON, portico::site::studio::Guide; nothing of it for whoever has no business there. Who may: administrators, leads, auditors.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'steps', (SELECT jsonb_object(
      'logo', jsonb(iif(EXISTS (SELECT 1 FROM site WHERE logo IS NOT NULL) OR EXISTS (SELECT 1 FROM draft WHERE kind = 'site.configured' AND definition ->> 'logo' IS NOT NULL), 'true', 'false')),
      'drafts', (SELECT count(*) FROM draft),
      'portal', (SELECT t.portal_id FROM request_type t JOIN portal p ON p.id = t.portal_id ORDER BY p.position, p.id LIMIT 1),
      'drafted', jsonb(iif(EXISTS (SELECT 1 FROM draft WHERE kind = 'request_type.defined'), 'true', 'false')),
      'colleagues', (SELECT max(0, count(*) - 1) FROM (SELECT 1 FROM agent a WHERE a.active = 1 OR EXISTS (SELECT 1 FROM open_agent_link k WHERE k.agent_id = a.id) LIMIT 100)),
      'customer', jsonb(iif(EXISTS (SELECT 1 FROM contact WHERE id > ''), 'true', 'false')),
      'request', (SELECT key FROM request WHERE opened_seq > 0 ORDER BY opened_seq LIMIT 1))
    FROM studio_reader r WHERE r.agent_id = :agent))
