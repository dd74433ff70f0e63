-- DATABASE internal. An agent tries to sign in: counts the try, and gives the password's hash to compare with.
-- ?1 e-mail  ?2 now  ?3 source (portico::sign_in::Source)  ?4 network  ?5 since
-- ?6 tries per address and source  ?7 tries per address of all unknown sources  ?8 tries per network
-- Returns agent id, hash, sealed secret of the second factor, roles that must have one (JSON); nulls for an unknown address; no row where there
-- were too many tries. Who may: anybody.
INSERT INTO agent_sign_in (email, kind, source, network, at)
SELECT ?1, 'password', ?3, ?4, ?2
 WHERE (SELECT count(*) FROM agent_sign_in WHERE email = ?1 AND kind = 'password' AND at > ?5 AND source = ?3) < ?6
   -- A browser that signed in to this account before is counted by itself: no stranger locks its owner out.
   AND (?3 GLOB 'b*'
        OR (SELECT count(*) FROM agent_sign_in WHERE email = ?1 AND kind = 'password' AND at > ?5 AND source GLOB 'n*') < ?7
           AND (SELECT count(*) FROM agent_sign_in WHERE network = ?4 AND at > ?5) < ?8)
RETURNING (SELECT agent_id FROM agent_account WHERE email = ?1 AND active = 1),
          (SELECT p.hash FROM agent_account a JOIN agent_password p ON p.agent_id = a.agent_id WHERE a.email = ?1 AND a.active = 1),
          (SELECT f.secret FROM agent_account a JOIN agent_second_factor f ON f.agent_id = a.agent_id WHERE a.email = ?1 AND a.active = 1),
          (SELECT second_factor FROM desk_rule)
