-- DATABASE internal. As desk_notes.sql, and notes that the session was used. Takes the place of that statement where the caller's cookie was
-- issued more than five minutes ago: so a session's use is known, and only then does a page write.
-- ?1 session id  ?2 now  ?3 request key, or '' for none
-- Returns one row of JSON, portico::pages::DeskNotes; no row where the session has ended. Who may: signed-in agents, as there.
UPDATE agent_session SET seen_at = ?2
 WHERE id = ?1 AND EXISTS (SELECT 1 FROM live_agent_session WHERE id = ?1 AND expires_at > ?2)
RETURNING json_object(
  'agent_id', agent_id,
  'email', (SELECT email FROM agent_account a WHERE a.agent_id = agent_session.agent_id),
  'notes', (SELECT jsonb_group_array(jsonb_object('seq', seq, 'at', at, 'author_id', agent_id, 'author', name, 'body', body))
              FROM (SELECT n.seq, n.at, n.agent_id, a.name, n.body
                      FROM (SELECT * FROM note WHERE request_key = ?3 ORDER BY seq DESC LIMIT 100) n
                      LEFT JOIN agent_account a ON a.agent_id = n.agent_id ORDER BY n.seq)))
