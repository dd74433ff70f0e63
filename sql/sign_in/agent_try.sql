-- DATABASE internal. An agent tries to sign in: counts the try, and gives the password's hash to compare with.
-- ?1 e-mail  ?2 now  ?3 ip  ?4 tries per address  ?5 tries per ip  ?6 since
-- Returns agent id and hash, null for an unknown address; no row where there were too many tries. Who may: anybody.
INSERT INTO agent_sign_in (email, ip, at)
SELECT ?1, ?3, ?2
 WHERE (SELECT count(*) FROM agent_sign_in WHERE email = ?1 AND at > ?6) < ?4
   AND (SELECT count(*) FROM agent_sign_in WHERE ip = ?3 AND at > ?6) < ?5
RETURNING (SELECT agent_id FROM agent_account WHERE email = ?1 AND active = 1),
          (SELECT p.hash FROM agent_password p JOIN agent_account a ON a.agent_id = p.agent_id WHERE a.email = ?1 AND a.active = 1)
