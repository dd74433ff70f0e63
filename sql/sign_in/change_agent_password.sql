-- DATABASE internal. An agent changes their password: their other sessions end (trigger change_agent_password).
-- :session  :from the hash that the present password was compared with  :to the new hash
-- Returns the agent id; nothing where the session is over, or the password was changed meanwhile. Who may: the agent, with the present password.
INSERT INTO agent_password_change (event_id, at, agent_id, hash, session_id, call_id, ip, user_agent)
SELECT :id, :at, p.agent_id, :to, s.id, :call, :ip, :user_agent
  FROM live_agent_session s JOIN agent_password p ON p.agent_id = s.agent_id
 WHERE s.id = :session AND s.expires_at > :at AND p.hash = :from
RETURNING agent_id
