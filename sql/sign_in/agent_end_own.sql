-- DATABASE internal. An agent ends another of their own sessions, or all others.
-- :own  :now  :ended the session to end, or null for all others
-- Returns the ids of those ended. Who may: the agent whose sessions they are.
UPDATE agent_session SET ended_at = :now
 WHERE agent_id = (SELECT agent_id FROM live_agent_session WHERE id = :own AND expires_at > :now)
   AND ended_at IS NULL AND iif(:ended IS NULL, id <> :own, id = :ended)
RETURNING id
