-- DATABASE internal. An agent who must have a second factor makes one, and their session begins with it (trigger change_second_factor).
-- :session id of the new session  :secret sealed secret  :step time step of the code that was shown  :codes hashes of recovery codes (JSON)  :agent
-- :proved_at when the password was shown  :source of the proof  :replaces the session that it replaces, or null
-- Returns the session's end and the agent's address; nothing where there is a second factor already, or the password was changed meanwhile.
-- Who may: whoever has just shown the agent's password, and a code of the new secret.
INSERT INTO second_factor_change (event_id, at, kind, agent_id, secret, step, codes, session_id, call_id, ip, user_agent, source, replaces)
SELECT :id, :at, 'second_factor.enrolled', a.agent_id, :secret, :step, :codes, :session, :call, :ip, :user_agent, :source, :replaces
  FROM agent_account a JOIN agent_password p ON p.agent_id = a.agent_id
 WHERE a.agent_id = :agent AND a.active = 1 AND p.changed_at <= :proved_at
   AND NOT EXISTS (SELECT 1 FROM agent_second_factor WHERE agent_id = a.agent_id)
RETURNING (SELECT :at + life FROM desk_rule), (SELECT email FROM agent_account WHERE agent_id = :agent)
