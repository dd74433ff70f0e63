-- Somebody asks to sign in by mail. Known and unknown addresses leave the same row, so that both are throttled alike.
-- ?1 challenge id  ?2 now  ?3 e-mail  ?4 name given by somebody who signs up, or ''  ?5 portal or ''  ?6 return to
-- ?7 hash of the link's token  ?8 hash of the code  ?9 expires at  ?10 ip  ?11 user agent  ?12 call  ?13 tries per address  ?14 tries per ip  ?15 since
-- Returns the id; nothing where there were too many tries. Who may: anybody.
INSERT INTO challenge (id, email, contact_id, name, portal_id, return_to, link_hash, code_hash, created_at, expires_at, ip, agent, request_id)
SELECT ?1, ?3, (SELECT id FROM contact WHERE email = ?3 AND active = 1),
       -- Signing up needs a portal that allows it.
       (SELECT ?4 FROM portal WHERE id = ?5 AND sign_up = 1 AND ?4 <> ''),
       nullif(?5, ''), ?6, ?7, ?8, ?2, ?9, ?10, ?11, ?12
 WHERE (SELECT count(*) FROM challenge WHERE email = ?3 AND created_at > ?15) < ?13
   AND (SELECT count(*) FROM challenge WHERE ip = ?10 AND created_at > ?15) < ?14
RETURNING id
