-- DATABASE internal. Uses up the one-time key of the first-run page.
-- ?1 hash of the key  ?2 now
-- Returns the hash. Who may: whoever holds the key.
UPDATE setup_key SET used_at = ?2 WHERE hash = ?1 AND used_at IS NULL RETURNING hash
