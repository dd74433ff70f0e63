-- An agent sets how urgent a request is.
-- :agent  :key  :priority 1 (urgent) to 4 (low)
-- Returns seq, subject (request id), data. Who may: agents of the request's workspace, auditors apart.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', r.viewer_id, 'request.prioritised', 1, r.id, json_object('from', r.priority, 'priority', :priority), :call, :ip, :user_agent
  FROM agent_request r
 WHERE r.viewer_id = :agent AND r.key = :key AND r.may_write
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
