-- An agent takes a transition of the request's workflow; those offered to customers are theirs.
-- :agent  :key  :transition
-- Returns seq, subject (request id), data. Who may: agents of the request's workspace, auditors apart.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', r.viewer_id, 'request.transitioned', 1, r.id,
       json_object('transition', t.key, 'from', r.status, 'to', t.to_status, 'state', next.state, 'resolution', t.resolution, 'reason', ''),
       :call, :ip, :user_agent
  FROM agent_request r
  JOIN transition t ON t.workflow_id = r.workflow_id AND t.key = :transition AND t.customer_name IS NULL
  JOIN status next ON next.workflow_id = t.workflow_id AND next.key = t.to_status
 WHERE r.viewer_id = :agent AND r.key = :key AND r.may_write
   -- From where it stands; a repeated event was let in before: it passes, and conflicts below.
   AND (EXISTS (SELECT 1 FROM json_each(t.from_status) WHERE value = r.status)
        AND NOT EXISTS (SELECT 1 FROM transition_hindrance h WHERE h.opened_seq = r.opened_seq AND h.key = t.key AND h.seen_at IS NULL)
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
