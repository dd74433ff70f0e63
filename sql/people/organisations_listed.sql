-- Organisations by name, for the team.
-- :agent  :after the name, and  :after_id  the key, of the last one that was seen; ''
-- Returns one row of JSON, portico::people::OrganisationDirectory; 51 at most. Who may: administrators, leads, auditors.
WITH
found (id, name, place, place_in_list) AS MATERIALIZED (
  SELECT o.id, o.name, 0, row_number() OVER () FROM (
    SELECT id, name FROM organisation WHERE name COLLATE NOCASE >= :after AND (name COLLATE NOCASE > :after OR id > :after_id)
       AND EXISTS (SELECT 1 FROM studio_reader WHERE agent_id = :agent) ORDER BY name COLLATE NOCASE, id LIMIT 51) o),
rows (list) AS (
  SELECT jsonb_group_array(jsonb_object('key', id, 'name', name, 'place', place, 'domains', jsonb(domains), 'members', members))
    FROM (SELECT f.id, f.name, f.place,
                 (SELECT json_group_array(domain) FROM (SELECT domain FROM organisation_domain WHERE organisation_id = f.id ORDER BY domain LIMIT 3)) AS domains,
                 -- Hundreds are not counted.
                 (SELECT count(*) FROM (SELECT 1 FROM membership WHERE organisation_id = f.id LIMIT 100)) AS members
            FROM found f ORDER BY f.place_in_list))
-- include people/part/directory.sql
