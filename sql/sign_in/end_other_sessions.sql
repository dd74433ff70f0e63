-- A customer ends all of their sessions but this one.
-- :own  :now
-- Returns whose they were, once for each that ended. Who may: the contact whose sessions they are.
UPDATE session SET ended_at = :now
 WHERE contact_id = (SELECT contact_id FROM acting_session WHERE id = :own AND expires_at > :now) AND id <> :own AND ended_at IS NULL
RETURNING contact_id
