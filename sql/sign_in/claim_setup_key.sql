-- DATABASE internal. Somebody begins to set the site up: from now on the key serves this address only, so that no second one becomes administrator.
-- :key_hash  :now  :email
-- Returns the hash; nothing where the key is not good, or serves another address. Who may: whoever holds the key.
UPDATE setup_key SET email = :email
 WHERE hash = (SELECT hash FROM open_setup_key WHERE hash = :key_hash AND expires_at > :now) AND coalesce(email = :email, true)
RETURNING hash
