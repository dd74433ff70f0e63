-- A typed code: right, it consumes the challenge and begins a session (trigger challenge_consumed); wrong, it counts as a try.
-- ?1 challenge id  ?2 now  ?3 session id  ?4 session ends at  ?5 ip  ?6 user agent  ?7 call  ?8 hash of the code  ?9 tries allowed
-- Returns consumed (0 or 1), return_to, tries; nothing where the challenge is unknown, used, too old or tried too often.
-- Who may: whoever asked for the code.
UPDATE challenge
   SET consumed_at = iif(code_hash = ?8 AND (contact_id IS NOT NULL OR name IS NOT NULL), ?2, NULL),
       session_id = ?3, session_ends_at = ?4, ip = ?5, agent = ?6, request_id = ?7,
       attempts = attempts + (code_hash <> ?8)
 WHERE id = ?1 AND consumed_at IS NULL AND expires_at > ?2 AND attempts < ?9
RETURNING consumed_at IS NOT NULL AS consumed, return_to, attempts
