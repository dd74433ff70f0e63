-- DATABASE internal. The notes on a request, and whether the agent's session is still good. Runs beside desk_request.sql and desk_queue.sql.
-- :session  :now  :key of a request, or null
-- Returns one row of JSON, portico::request::DeskNotes. Who may: signed-in agents; the page shows them only where desk_request.sql gave the request.
WITH
session AS MATERIALIZED (SELECT agent_id, name, email FROM live_agent_session WHERE id = :session AND expires_at > :now)
SELECT json_object(
  'agent_id', (SELECT agent_id FROM session),
  'email', (SELECT email FROM session),
  'notes', (SELECT jsonb_group_array(jsonb_object('seq', seq, 'at', at, 'author_id', agent_id, 'author', name, 'body', body))
              FROM (SELECT n.seq, n.at, n.agent_id, a.name, n.body
                      FROM (SELECT n.* FROM session s JOIN note n ON n.request_key = :key ORDER BY n.seq DESC LIMIT 100) n
                      LEFT JOIN agent_account a ON a.agent_id = n.agent_id ORDER BY n.seq)))
