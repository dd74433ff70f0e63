-- What every page shows of the site, as JSON text.
CREATE VIEW site_chrome AS
  SELECT json_object('name', name, 'language', language, 'zone', zone, 'announcement', json(announcement), 'color', color, 'logo', logo,
                     'banner', banner) AS json
    FROM site;

-- POLICY. Who changes the site's configuration, as the log names them: administrators, and the set-up of the site.
CREATE VIEW site_administrator AS
  SELECT 'system' AS actor_kind, 'setup' AS actor
  UNION ALL
  SELECT 'agent', id FROM agent WHERE role = 'admin' AND active = 1;
