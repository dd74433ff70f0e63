-- DATABASE internal. Is this session still good? Asked before a command that writes to the other database.
-- ?1 session id  ?2 now
-- Returns the agent id. Who may: the session itself.
SELECT agent_id FROM live_agent_session WHERE id = ?1 AND expires_at > ?2
