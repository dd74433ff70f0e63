-- An agent replies to the customer, and may move the request on in the same breath. Until `visible_at` it can be taken back.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id  ?7 request key  ?8 body (Markdown)  ?9 transition or ''  ?10 visible at
-- Returns seq, subject (request id), data. Who may: agents of the request's workspace, auditors apart.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, 'agent', r.viewer_id, 'reply.posted', 1, r.id,
       json_object('body', ?8, 'visible_at', ?10, 'from', r.status, 'to', t.to_status, 'state', next.state, 'resolution', t.resolution),
       ?3, ?4, ?5
  FROM agent_request r
  LEFT JOIN transition t ON t.workflow_id = r.workflow_id AND t.key = ?9 AND t.customer_name IS NULL
        AND EXISTS (SELECT 1 FROM json_each(t.from_status) WHERE value = r.status)
  LEFT JOIN status next ON next.workflow_id = t.workflow_id AND next.key = t.to_status
 WHERE r.viewer_id = ?6 AND r.key = ?7 AND r.may_write
   -- A transition that is named must be possible; a repeated event was let in before: it passes, and conflicts below.
   AND (?9 = '' OR t.key IS NOT NULL OR EXISTS (SELECT 1 FROM event WHERE id = ?1))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
