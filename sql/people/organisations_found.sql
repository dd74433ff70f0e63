-- What a search finds among organisations, the newest first.
-- :agent  :expression of FTS5  :before only older than this place
-- Returns one row of JSON, portico::people::OrganisationDirectory; 51 at most. Who may: administrators, leads, auditors.
WITH
found (id, name, place, place_in_list) AS MATERIALIZED (
  SELECT o.id, o.name, f.serial, -f.serial FROM (
    SELECT i.id, t.rowid AS serial FROM people_text t JOIN people_index i ON i.serial = t.rowid
     WHERE people_text MATCH :expression || ' AND kind : organisation' AND t.rowid < :before
       AND EXISTS (SELECT 1 FROM studio_reader WHERE agent_id = :agent) ORDER BY t.rowid DESC LIMIT 51) f
    JOIN organisation o ON o.id = f.id),
rows (list) AS (
  SELECT jsonb_group_array(jsonb_object('key', id, 'name', name, 'place', place, 'domains', jsonb(domains), 'members', members))
    FROM (SELECT f.id, f.name, f.place,
                 (SELECT json_group_array(domain) FROM (SELECT domain FROM organisation_domain WHERE organisation_id = f.id ORDER BY domain LIMIT 3)) AS domains,
                 -- Hundreds are not counted.
                 (SELECT count(*) FROM (SELECT 1 FROM membership WHERE organisation_id = f.id LIMIT 100)) AS members
            FROM found f ORDER BY f.place_in_list))
-- include people/part/directory.sql
