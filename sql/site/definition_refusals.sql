-- Why a definition was refused: each reason that its command has for writing nothing.
-- :kind of event  :key subject  :data (JSON)  :by an agent, or 'setup'
-- Returns one row of JSON, a list of {"path", "reason", "name"}, see portico::definition::define. Who may: whoever was refused; of an agent who is
-- no administrator it is said, and nothing else.
WITH
given AS MATERIALIZED (SELECT :kind AS kind, :key AS subject, :data AS data WHERE EXISTS (SELECT 1 FROM site_administrator WHERE actor = :by)),
-- include site/part/refusal.sql
SELECT json_group_array(json_object('path', path, 'reason', reason, 'name', name))
  FROM (SELECT path, reason, name FROM refusal
        UNION ALL
        SELECT '', 'not_administrator', '' WHERE NOT EXISTS (SELECT 1 FROM given))
