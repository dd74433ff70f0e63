-- DATABASE internal. Begins an agent's session after the password was right.
-- ?1 session id  ?2 agent id  ?3 now  ?4 ends at  ?5 ip  ?6 user agent
-- Returns the session id. Who may: the agent who has just shown the password.
INSERT INTO agent_session (id, agent_id, created_at, expires_at, ip, agent)
SELECT ?1, agent_id, ?3, ?4, ?5, ?6 FROM agent_account WHERE agent_id = ?2 AND active = 1
RETURNING id
