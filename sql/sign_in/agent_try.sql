-- DATABASE internal. An agent tries to sign in: counts the try, and gives the password's hash to compare with.
-- :email  :now  :source (portico::sign_in::Source)  :network  :since  :per_source tries per address and source
-- :anywhere tries per address of all unknown sources  :per_network tries per network
-- Returns agent id, hash, sealed secret of the second factor, roles that must have one (JSON); nulls for an unknown address; no row where there
-- were too many tries. Who may: anybody.
INSERT INTO agent_sign_in (email, kind, source, network, at)
SELECT :email, 'password', :source, :network, :now
 WHERE (SELECT count(*) FROM agent_sign_in WHERE email = :email AND kind = 'password' AND at > :since AND source = :source) < :per_source
   -- A browser that signed in to this account before is counted by itself: no stranger locks its owner out.
   AND (:source GLOB 'b*'
        OR (SELECT count(*) FROM agent_sign_in WHERE email = :email AND kind = 'password' AND at > :since AND source GLOB 'n*') < :anywhere
           AND (SELECT count(*) FROM agent_sign_in WHERE network = :network AND at > :since) < :per_network)
RETURNING (SELECT agent_id FROM agent_account WHERE email = :email AND active = 1),
          (SELECT p.hash FROM agent_account a JOIN agent_password p ON p.agent_id = a.agent_id WHERE a.email = :email AND a.active = 1),
          (SELECT f.secret FROM agent_account a JOIN agent_second_factor f ON f.agent_id = a.agent_id WHERE a.email = :email AND a.active = 1),
          (SELECT second_factor FROM desk_rule)
