-- DATABASE internal. Is this key of the first-run page still good?
-- :key_hash  :now
-- Returns the hash. Who may: whoever holds the key.
SELECT hash FROM open_setup_key WHERE hash = :key_hash AND expires_at > :now
