-- The words of the portals that anybody may see, for robots.txt; nothing where the site is empty.
-- :host
-- Returns one row of JSON, portico::portal::PublicPortals. Who may: anybody.
SELECT json_object(
  'has_site', iif(EXISTS (SELECT 1 FROM site_at WHERE host IS :host), jsonb('true'), jsonb('false')),
  'portals', (SELECT jsonb_group_array(id) FROM (SELECT id FROM public_portal
                                             WHERE id = coalesce((SELECT portal_id FROM portal_host WHERE host = :host), id) ORDER BY position)))
