-- DATABASE internal. Sets the password of an agent of the demo site.
-- :agent  :hash (PHC string, argon2id)  :now
-- Returns the agent id. Who may: whoever holds the database file.
INSERT INTO agent_password (agent_id, hash, changed_at) VALUES (:agent, :hash, :now)
ON CONFLICT (agent_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at
RETURNING agent_id
