-- A customer ends all of their sessions but this one.
-- ?1 own session id  ?2 now
-- Returns whose they were, once for each that ended. Who may: the contact whose sessions they are.
UPDATE session SET ended_at = ?2
 WHERE contact_id = (SELECT contact_id FROM live_session WHERE id = ?1 AND expires_at > ?2) AND id <> ?1 AND ended_at IS NULL
RETURNING contact_id
