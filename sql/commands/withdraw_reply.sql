-- An agent takes back their own reply before anybody is told; the status that it set is set back.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id  ?7 request key  ?8 reply id
-- Returns seq, subject (request id), data. Who may: its author, until the reply is visible.
INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent)
SELECT ?1, ?2, 'agent', r.viewer_id, 'reply.withdrawn', r.id,
       json_object('reply', posted.id, 'reply_seq', posted.seq,
                   -- Only what this reply set, and nobody changed since, is set back.
                   'to', iif(posted.data ->> 'to' = r.status, before.key, NULL),
                   'state', iif(posted.data ->> 'to' = r.status, before.state, NULL)),
       ?3, ?4, ?5
  FROM agent_request r
  JOIN event posted ON posted.id = ?8 AND posted.kind = 'reply.posted' AND posted.subject = r.id AND posted.actor = r.viewer_id
  LEFT JOIN reply p ON p.seq = posted.seq
  LEFT JOIN status before ON before.workflow_id = r.workflow_id AND before.key = posted.data ->> 'from'
 WHERE r.viewer_id = ?6 AND r.key = ?7 AND r.may_write
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (p.visible_at > ?2 OR EXISTS (SELECT 1 FROM event WHERE id = ?1))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
