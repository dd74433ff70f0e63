-- Whether an organisation has this key.
-- :key
-- Returns the key, or no row. Who may: administrators.
SELECT id FROM organisation WHERE id = :key
