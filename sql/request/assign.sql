-- An agent gives a request to a colleague of its workspace, to themselves, or to nobody.
-- :agent  :key  :assignee null for nobody
-- Returns seq, subject (request id), data. Who may: agents of the request's workspace, auditors apart.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', r.viewer_id, 'request.assigned', 1, r.id, json_object('from', r.assignee_id, 'assignee', :assignee), :call, :ip, :user_agent
  FROM agent_request r
 WHERE r.viewer_id = :agent AND r.key = :key AND r.may_write
   AND (:assignee IS NULL OR EXISTS (SELECT 1 FROM agent_workspace w JOIN agent a ON a.id = w.agent_id
                            WHERE w.workspace_id = r.workspace_id AND w.agent_id = :assignee AND a.active = 1 AND a.role <> 'auditor'))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
