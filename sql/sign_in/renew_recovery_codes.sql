-- DATABASE internal. An agent makes new recovery codes; the old ones are of no use from then on (trigger change_second_factor).
-- :session  :step time step of the code that was shown, or null  :recovery hash of the recovery code, or null  :codes hashes of the new codes (JSON)
-- Returns the agent id; nothing where the session is over, or the code was used before. Who may: the agent, with password and code.
INSERT INTO second_factor_change (event_id, at, kind, agent_id, secret, step, codes, session_id, call_id, ip, user_agent)
SELECT :id, :at, 'recovery_codes.renewed', s.agent_id, NULL, coalesce(:step, f.last_step), :codes, s.id, :call, :ip, :user_agent
  FROM live_agent_session s JOIN agent_second_factor f ON f.agent_id = s.agent_id
 WHERE s.id = :session AND s.expires_at > :at
   AND (:step > f.last_step
        OR EXISTS (SELECT 1 FROM agent_recovery_code c WHERE c.hash = :recovery AND c.agent_id = s.agent_id AND c.used_at IS NULL))
RETURNING agent_id
