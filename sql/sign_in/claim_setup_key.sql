-- DATABASE internal. Somebody begins to set the site up: from now on the key serves this address only, so that no second one becomes administrator.
-- ?1 hash of the key  ?2 now  ?3 e-mail
-- Returns the hash; nothing where the key is not good, or serves another address. Who may: whoever holds the key.
UPDATE setup_key SET email = ?3
 WHERE hash = (SELECT hash FROM open_setup_key WHERE hash = ?1 AND expires_at > ?2) AND coalesce(email = ?3, true)
RETURNING hash
