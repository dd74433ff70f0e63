-- A customer signs out, or ends another of their own sessions.
-- :own  :now  :ended the session to end
-- Returns whose it was. Who may: the contact whose session it is.
UPDATE session SET ended_at = :now
 WHERE id = :ended AND ended_at IS NULL
   AND contact_id = (SELECT contact_id FROM acting_session WHERE id = :own AND expires_at > :now)
RETURNING contact_id
