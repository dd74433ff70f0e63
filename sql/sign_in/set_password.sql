-- DATABASE internal. Sets the password of an agent of the demo site.
-- ?1 agent id  ?2 hash (PHC string, argon2id)  ?3 now
-- Returns the agent id. Who may: whoever holds the database file.
INSERT INTO agent_password (agent_id, hash, changed_at) VALUES (?1, ?2, ?3)
ON CONFLICT (agent_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at
RETURNING agent_id
