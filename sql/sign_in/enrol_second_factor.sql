-- DATABASE internal. A signed-in agent makes a second factor (trigger change_second_factor).
-- :session  :secret sealed secret  :step time step of the code that was shown  :codes hashes of recovery codes (JSON)
-- Returns the agent id; nothing where the session is over, or there is one already. Who may: the agent, with password and a code of the new secret.
INSERT INTO second_factor_change (event_id, at, kind, agent_id, secret, step, codes, session_id, call_id, ip, user_agent)
SELECT :id, :at, 'second_factor.enrolled', s.agent_id, :secret, :step, :codes, s.id, :call, :ip, :user_agent
  FROM live_agent_session s
 WHERE s.id = :session AND s.expires_at > :at AND NOT EXISTS (SELECT 1 FROM agent_second_factor WHERE agent_id = s.agent_id)
RETURNING agent_id
