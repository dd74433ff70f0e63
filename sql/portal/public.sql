-- The words of the portals that anybody may see, for robots.txt; nothing where the site is empty.
-- Returns one row of JSON, portico::portal::PublicPortals. Who may: anybody.
SELECT json_object(
  'has_site', iif(EXISTS (SELECT 1 FROM site), jsonb('true'), jsonb('false')),
  'portals', (SELECT jsonb_group_array(id) FROM (SELECT id FROM public_portal ORDER BY position)))
