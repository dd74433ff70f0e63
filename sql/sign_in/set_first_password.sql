-- DATABASE internal. Gives an agent of a site that is being set up a password; one that is there already stays.
-- :agent  :hash (PHC string, argon2id)  :now
-- Returns the agent id where there was none. Who may: the operator.
INSERT INTO agent_password (agent_id, hash, changed_at) VALUES (:agent, :hash, :now)
ON CONFLICT (agent_id) DO NOTHING
RETURNING agent_id
