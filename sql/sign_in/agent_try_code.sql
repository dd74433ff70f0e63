-- DATABASE internal. An agent who has shown the password tries a code: counts the try, and gives what the code is judged by.
-- :agent  :now  :source (portico::sign_in::Source)  :network  :since  :per_source tries per agent and source
-- :since_anywhere since, for all unknown sources  :anywhere tries per agent of all unknown sources
-- Returns the sealed secret, null where there is no second factor (any more); no row where there were too many tries.
-- Who may: whoever has just shown the agent's password.
INSERT INTO agent_sign_in (email, kind, source, network, at)
SELECT a.email, 'code', :source, :network, :now
  FROM agent_account a
 WHERE a.agent_id = :agent AND a.active = 1
   AND (SELECT count(*) FROM agent_sign_in WHERE email = a.email AND kind = 'code' AND at > :since AND source = :source) < :per_source
   -- A browser that signed in to this account before is counted by itself: no stranger locks its owner out.
   AND (:source GLOB 'b*' OR (SELECT count(*) FROM agent_sign_in WHERE email = a.email AND kind = 'code' AND at > :since_anywhere AND source GLOB 'n*') < :anywhere)
RETURNING (SELECT secret FROM agent_second_factor WHERE agent_id = :agent)
