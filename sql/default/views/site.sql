-- What every page shows of the site, as JSONB (which keeps its type through subqueries).
CREATE VIEW site_chrome AS
  SELECT jsonb_object('name', name, 'language', language, 'zone', zone, 'announcement', jsonb(announcement), 'color', color, 'logo', logo) AS json
    FROM site;

-- POLICY. Who changes the site's configuration, as the log names them: administrators, and the set-up of the site.
CREATE VIEW site_administrator AS
  SELECT 'system' AS actor_kind, 'setup' AS actor
  UNION ALL
  SELECT 'agent', id FROM agent WHERE role = 'admin' AND active = 1;
