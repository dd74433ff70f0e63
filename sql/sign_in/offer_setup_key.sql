-- DATABASE internal. Keeps the key to the first-run page, in place of the one before.
-- :key_hash  :expires_at good until
-- Returns the hash; nothing where the site is set up. Who may: the operator.
INSERT INTO setup_key (id, hash, expires_at) SELECT 1, :key_hash, :expires_at WHERE NOT EXISTS (SELECT 1 FROM agent_account)
ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at, email = NULL
RETURNING hash
