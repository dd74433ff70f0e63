-- DATABASE internal. Sets an agent's password.
-- ?1 agent id  ?2 hash (PHC string, argon2id)
-- Returns the agent id. Who may: the set-up of a site.
INSERT INTO agent_password (agent_id, hash) VALUES (?1, ?2)
ON CONFLICT (agent_id) DO UPDATE SET hash = excluded.hash
RETURNING agent_id
