-- DATABASE internal. An agent signs out.
-- :session  :now
-- Returns its id. Who may: the session itself.
UPDATE agent_session SET ended_at = :now WHERE id = :session AND ended_at IS NULL RETURNING id
