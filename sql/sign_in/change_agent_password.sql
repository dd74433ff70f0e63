-- DATABASE internal. An agent changes their password: their other sessions end (trigger change_agent_password).
-- ?1 event id  ?2 now  ?3 call  ?4 ip  ?5 user agent  ?6 session id  ?7 the hash that the present password was compared with  ?8 the new hash
-- Returns the agent id; nothing where the session is over, or the password was changed meanwhile. Who may: the agent, with the present password.
INSERT INTO agent_password_change (event_id, at, agent_id, hash, session_id, call_id, ip, user_agent)
SELECT ?1, ?2, p.agent_id, ?8, s.id, ?3, ?4, ?5
  FROM live_agent_session s JOIN agent_password p ON p.agent_id = s.agent_id
 WHERE s.id = ?6 AND s.expires_at > ?2 AND p.hash = ?7
RETURNING agent_id
