-- DATABASE internal. An agent who has shown the password tries a code: counts the try, and gives what the code is judged by.
-- ?1 agent id  ?2 now  ?3 source (portico::sign_in::Source)  ?4 network  ?5 since  ?6 tries per agent and source
-- ?7 since, for all unknown sources  ?8 tries per agent of all unknown sources
-- Returns the sealed secret, null where there is no second factor (any more); no row where there were too many tries.
-- Who may: whoever has just shown the agent's password.
INSERT INTO agent_sign_in (email, kind, source, network, at)
SELECT a.email, 'code', ?3, ?4, ?2
  FROM agent_account a
 WHERE a.agent_id = ?1 AND a.active = 1
   AND (SELECT count(*) FROM agent_sign_in WHERE email = a.email AND kind = 'code' AND at > ?5 AND source = ?3) < ?6
   -- A browser that signed in to this account before is counted by itself: no stranger locks its owner out.
   AND (?3 GLOB 'b*' OR (SELECT count(*) FROM agent_sign_in WHERE email = a.email AND kind = 'code' AND at > ?7 AND source GLOB 'n*') < ?8)
RETURNING (SELECT secret FROM agent_second_factor WHERE agent_id = ?1)
