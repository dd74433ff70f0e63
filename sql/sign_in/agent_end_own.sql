-- DATABASE internal. An agent ends another of their own sessions, or all others.
-- ?1 own session id  ?2 now  ?3 the session to end, or '' for all others
-- Returns the ids of those ended. Who may: the agent whose sessions they are.
UPDATE agent_session SET ended_at = ?2
 WHERE agent_id = (SELECT agent_id FROM live_agent_session WHERE id = ?1 AND expires_at > ?2)
   AND ended_at IS NULL AND iif(?3 = '', id <> ?1, id = ?3)
RETURNING id
