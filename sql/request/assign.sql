-- An agent gives a request to a colleague of its workspace, to themselves, or to nobody.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id  ?7 request key  ?8 assignee's agent id, or '' for nobody
-- Returns seq, subject (request id), data. Who may: agents of the request's workspace, auditors apart.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, 'agent', r.viewer_id, 'request.assigned', 1, r.id, json_object('from', r.assignee_id, 'assignee', nullif(?8, '')), ?3, ?4, ?5
  FROM agent_request r
 WHERE r.viewer_id = ?6 AND r.key = ?7 AND r.may_write
   AND (?8 = '' OR EXISTS (SELECT 1 FROM agent_workspace w JOIN agent a ON a.id = w.agent_id
                            WHERE w.workspace_id = r.workspace_id AND w.agent_id = ?8 AND a.active = 1 AND a.role <> 'auditor'))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
