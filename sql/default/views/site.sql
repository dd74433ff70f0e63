-- What every page shows of the site, as JSON text.
CREATE VIEW site_chrome AS
  SELECT json_object('name', name, 'language', language, 'zone', zone, 'announcement', json(announcement), 'color', color, 'logo', logo,
                     'banner', banner) AS json
    FROM site;

-- POLICY. The site as it is at a host, as JSON text: with no host, at its main address; at a portal's own domain with that portal. At any other host there is
-- no site. To be asked as `WHERE host IS :host`.
CREATE VIEW site_at AS
  SELECT NULL AS host, json FROM site_chrome
  UNION ALL
  SELECT d.host, json_insert(s.json, '$.domain', json_object('id', p.id, 'name', json(p.name), 'color', p.color, 'logo', p.logo, 'icon', p.icon))
    FROM portal_host d CROSS JOIN portal p ON p.id = d.portal_id CROSS JOIN site_chrome s;

-- POLICY. Who changes the site's configuration, as the log names them: administrators, and the set-up of the site.
CREATE VIEW site_administrator AS
  SELECT 'system' AS actor_kind, 'setup' AS actor
  UNION ALL
  SELECT 'agent', id FROM agent WHERE role = 'admin' AND active = 1;
