-- The button behind a mailed link: consumes the challenge and begins a session (trigger challenge_consumed).
-- ?1 hash of the token  ?2 now  ?3 session id  ?4 session ends at  ?5 ip  ?6 user agent  ?7 call
-- Returns return_to; nothing where the link is unknown, used or too old. Who may: whoever holds the link.
UPDATE challenge SET consumed_at = ?2, session_id = ?3, session_ends_at = ?4, ip = ?5, agent = ?6, request_id = ?7
 WHERE link_hash = ?1 AND consumed_at IS NULL AND expires_at > ?2 AND (contact_id IS NOT NULL OR name IS NOT NULL)
RETURNING return_to
