-- DATABASE internal. An agent signs out.
-- ?1 session id  ?2 now
-- Returns its id. Who may: the session itself.
UPDATE agent_session SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL RETURNING id
