-- Is this agent an administrator? Asked before a command that only administrators may give, in the other database.
-- :agent
-- Returns the id, or no row. Who may: the agent.
SELECT id FROM agent WHERE id = :agent AND role = 'admin' AND active = 1
