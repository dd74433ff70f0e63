-- Whether there is such an agent, by their id.
-- :agent
-- Returns the name. Who may: asked for administrators only.
SELECT name FROM agent WHERE id = :agent
