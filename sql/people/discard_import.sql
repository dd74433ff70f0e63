-- DATABASE internal. Throws a file away that nothing was read of yet; its rows go with the next sweep (site/retention/import_line.sql).
-- :import
-- Returns the id. Who may: administrators.
UPDATE import SET created_at = 0 WHERE id = :import AND started_at IS NULL RETURNING id
