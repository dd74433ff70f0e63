-- DATABASE internal. Is this key of the first-run page still good?
-- ?1 hash of the key  ?2 now
-- Returns the hash. Who may: whoever holds the key.
SELECT hash FROM open_setup_key WHERE hash = ?1 AND expires_at > ?2
