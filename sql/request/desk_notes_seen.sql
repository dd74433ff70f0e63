-- DATABASE internal. As desk_notes.sql, and notes that the session was used. Takes the place of that statement where the caller's cookie was
-- issued more than five minutes ago: so a session's use is known, and only then does a page write.
-- :session  :now  :key of a request, or null
-- Returns one row of JSON, portico::request::DeskNotes; no row where the session has ended. Who may: signed-in agents, as there.
UPDATE agent_session SET seen_at = :now
 WHERE id = :session AND EXISTS (SELECT 1 FROM live_agent_session WHERE id = :session AND expires_at > :now)
RETURNING json_object(
  'agent_id', agent_id,
  'email', (SELECT email FROM agent_account a WHERE a.agent_id = agent_session.agent_id),
  'notes', (SELECT jsonb_group_array(jsonb_object('seq', seq, 'at', at, 'author_id', agent_id, 'author', name, 'body', body))
              FROM (SELECT n.seq, n.at, n.agent_id, a.name, n.body
                      FROM (SELECT * FROM note WHERE request_key = :key ORDER BY seq DESC LIMIT 100) n
                      LEFT JOIN agent_account a ON a.agent_id = n.agent_id ORDER BY n.seq)))
