-- DATABASE internal. Is this one-time key of the first-run page still good?
-- ?1 hash of the key
-- Returns the hash. Who may: whoever holds the key.
SELECT hash FROM setup_key WHERE hash = ?1 AND used_at IS NULL
