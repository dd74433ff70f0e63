-- An agent sets how urgent a request is.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id  ?7 request key  ?8 priority, 1 (urgent) to 4 (low)
-- Returns seq, subject (request id), data. Who may: agents of the request's workspace, auditors apart.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, 'agent', r.viewer_id, 'request.prioritised', 1, r.id, json_object('from', r.priority, 'priority', ?8), ?3, ?4, ?5
  FROM agent_request r
 WHERE r.viewer_id = ?6 AND r.key = ?7 AND r.may_write
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
