-- An uploaded image.
-- :name the hash of its bytes, and its ending
-- Returns one row of JSON, portico::site::Image; no row where there is none of this name. Who may: anybody who knows the name.
SELECT json_object('data', data, 'icon', icon) FROM image WHERE name = :name
