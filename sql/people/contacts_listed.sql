-- Contacts by name, for the team.
-- :agent  :after the name, and  :after_id  the id, of the last one that was seen; ''
-- Returns one row of JSON, portico::people::ContactDirectory; 51 at most. Who may: administrators, leads, auditors.
WITH
found (id, place, place_in_list) AS MATERIALIZED (
  SELECT c.id, 0, row_number() OVER () FROM (
    SELECT id FROM contact WHERE name COLLATE NOCASE >= :after AND (name COLLATE NOCASE > :after OR id > :after_id)
       AND EXISTS (SELECT 1 FROM studio_reader WHERE agent_id = :agent) ORDER BY name COLLATE NOCASE, id LIMIT 51) c),
rows (list) AS (
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name, 'email', email, 'place', place, 'active', jsonb(iif(active, 'true', 'false')),
                                        'merged', jsonb(iif(merged, 'true', 'false')), 'organisations', jsonb(organisations)))
    FROM (SELECT c.id, c.name, c.email, c.active, f.place, EXISTS (SELECT 1 FROM contact_merge g WHERE g.contact_id = c.id) AS merged,
                 (SELECT json_group_array(name) FROM (SELECT o.name FROM membership m JOIN organisation o ON o.id = m.organisation_id
                                                       WHERE m.contact_id = c.id ORDER BY m.position LIMIT 3)) AS organisations
            FROM found f JOIN contact c ON c.id = f.id ORDER BY f.place_in_list))
-- include people/part/directory.sql
