-- A customer signs out, or ends another of their own sessions.
-- ?1 own session id  ?2 now  ?3 the session to end
-- Returns whose it was. Who may: the contact whose session it is.
UPDATE session SET ended_at = ?2
 WHERE id = ?3 AND ended_at IS NULL
   AND contact_id = (SELECT contact_id FROM live_session WHERE id = ?1 AND expires_at > ?2)
RETURNING contact_id
