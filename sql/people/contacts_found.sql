-- What a search finds among contacts, the newest first.
-- :agent  :expression of FTS5  :before only older than this place
-- Returns one row of JSON, portico::people::ContactDirectory; 51 at most. Who may: administrators, leads, auditors.
WITH
found (id, place, place_in_list) AS MATERIALIZED (
  SELECT f.id, f.serial, -f.serial FROM (
    SELECT i.id, t.rowid AS serial FROM people_text t JOIN people_index i ON i.serial = t.rowid
     WHERE people_text MATCH :expression || ' AND kind : contact' AND t.rowid < :before
       AND EXISTS (SELECT 1 FROM studio_reader WHERE agent_id = :agent) ORDER BY t.rowid DESC LIMIT 51) f),
rows (list) AS (
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name, 'email', email, 'place', place, 'active', jsonb(iif(active, 'true', 'false')),
                                        'merged', jsonb(iif(merged, 'true', 'false')), 'organisations', jsonb(organisations)))
    FROM (SELECT c.id, c.name, c.email, c.active, f.place, EXISTS (SELECT 1 FROM contact_merge g WHERE g.contact_id = c.id) AS merged,
                 (SELECT json_group_array(name) FROM (SELECT o.name FROM membership m JOIN organisation o ON o.id = m.organisation_id
                                                       WHERE m.contact_id = c.id ORDER BY m.position LIMIT 3)) AS organisations
            FROM found f JOIN contact c ON c.id = f.id ORDER BY f.place_in_list))
-- include people/part/directory.sql
