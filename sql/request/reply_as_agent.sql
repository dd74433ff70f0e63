-- An agent replies to the customer, and may move the request on in the same breath. Until `visible_at` it can be taken back.
-- :agent  :key  :body (Markdown)  :then transition, or null  :visible_at
-- Returns seq, subject (request id), data. Who may: agents of the request's workspace, auditors apart.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', r.viewer_id, 'reply.posted', 1, r.id,
       json_object('body', :body, 'visible_at', :visible_at, 'from', r.status, 'to', t.to_status, 'state', next.state, 'resolution', t.resolution),
       :call, :ip, :user_agent
  FROM agent_request r
  LEFT JOIN transition t ON t.workflow_id = r.workflow_id AND t.key = :then AND t.customer_name IS NULL
        AND EXISTS (SELECT 1 FROM json_each(t.from_status) WHERE value = r.status)
        -- The reply itself is one.
        AND NOT EXISTS (SELECT 1 FROM transition_hindrance h WHERE h.opened_seq = r.opened_seq AND h.key = t.key AND h.word <> 'reply')
  LEFT JOIN status next ON next.workflow_id = t.workflow_id AND next.key = t.to_status
 WHERE r.viewer_id = :agent AND r.key = :key AND r.may_write
   -- A transition that is named must be possible; a repeated event was let in before: it passes, and conflicts below.
   AND (:then IS NULL OR t.key IS NOT NULL OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
