-- DATABASE internal. Keeps the one-time key to the first-run page; the same key is kept once, and one that was used stays used.
-- ?1 hash of the key
-- Returns the hash. Who may: the operator, while the site is empty.
INSERT INTO setup_key (hash) VALUES (?1) ON CONFLICT (hash) DO UPDATE SET hash = excluded.hash RETURNING hash
