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
  -- One table and values from others, no join: a statement with a join is compiled anew for each value of a parameter.
  SELECT d.host, (SELECT json_insert(json, '$.domain', json((SELECT json_object('id', p.id, 'name', json(p.name), 'color', p.color, 'logo', p.logo, 'icon', p.icon)
                                                               FROM portal p WHERE p.id = d.portal_id))) FROM site_chrome)
    FROM portal_host d;

-- POLICY. Who changes the site's configuration, as the log names them: administrators, and the set-up of the site.
CREATE VIEW site_administrator AS
  SELECT 'system' AS actor_kind, 'setup' AS actor
  UNION ALL
  SELECT 'agent', id FROM agent WHERE role = 'admin' AND active = 1;
