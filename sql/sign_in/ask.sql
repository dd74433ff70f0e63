-- Somebody asks to sign in by mail. Known and unknown addresses leave the same row, so that both are throttled alike.
-- ?1 challenge id  ?2 now  ?3 e-mail  ?4 name given by somebody who signs up, or ''  ?5 portal or ''  ?6 return to
-- ?7 hash of the code  ?8 hash of the asking browser's secret  ?9 expires at  ?10 source  ?11 ip  ?12 user agent  ?13 call
-- ?14 mails per address and source  ?15 mails per address  ?16 mails per source  ?17 since
-- Returns the id; nothing where there were too many mails. Who may: anybody.
INSERT INTO challenge (id, email, contact_id, name, portal_id, return_to, code_hash, asker, source, created_at, expires_at, ip, user_agent, call_id)
SELECT ?1, ?3, (SELECT id FROM contact WHERE email = ?3 AND active = 1),
       -- Signing up needs a portal that allows it, and no account that was closed.
       (SELECT ?4 FROM portal WHERE id = ?5 AND sign_up = 1 AND ?4 <> '' AND NOT EXISTS (SELECT 1 FROM contact WHERE email = ?3 AND active = 0)),
       nullif(?5, ''), ?6, ?7, ?8, ?10, ?2, ?9, ?11, ?12, ?13
 WHERE (SELECT count(*) FROM challenge WHERE email = ?3 AND created_at > ?17 AND source = ?10) < ?14
   -- Strangers share a budget for each address; a browser that signed in there before is not bound by it, and does not use it up.
   AND (substr(?10, 1, 1) = 'b'
        OR (SELECT count(*) FROM challenge WHERE email = ?3 AND created_at > ?17 AND substr(source, 1, 1) = 'n') < ?15)
   AND (SELECT count(*) FROM challenge WHERE source = ?10 AND created_at > ?17) < ?16
RETURNING id
