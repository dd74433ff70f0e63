-- DATABASE internal. Is this session still good? Asked before a command that writes to the other database.
-- :session  :now
-- Returns the agent id. Who may: the session itself.
SELECT agent_id FROM live_agent_session WHERE id = :session AND expires_at > :now
