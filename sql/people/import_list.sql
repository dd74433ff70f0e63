-- DATABASE internal. The files that were sent within a day.
-- :session  :now  :since
-- Returns one row of JSON, portico::people::import::ImportList; 20 at most. Who may: signed-in agents; the page shows them to administrators only.
SELECT json_object('imports', (
  SELECT jsonb_group_array(jsonb_object('id', id, 'file', file_name, 'by', by, 'at', created_at, 'lines', lines, 'done', done, 'started', jsonb(iif(started_at IS NULL, 'false', 'true'))))
    FROM (SELECT i.id, i.file_name, i.created_at, i.lines, i.done, i.started_at, coalesce((SELECT name FROM agent_account a WHERE a.agent_id = i.agent_id), '') AS by
            FROM live_agent_session s CROSS JOIN import i ON i.created_at BETWEEN :since AND :now
           WHERE s.id = :session AND s.expires_at > :now ORDER BY i.created_at DESC LIMIT 20)))
