-- An agent takes back their own reply before anybody is told; the request is as if it had never been.
-- :agent  :key  :reply
-- Returns seq, subject (request id), data. Who may: its author, until the reply is visible.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', r.viewer_id, 'reply.withdrawn', 2, r.id,
       json_object('reply', posted.id, 'reply_seq', posted.seq,
                   'to', before.status, 'state', before.state, 'resolution', before.resolution, 'resolved_at', before.resolved_at),
       :call, :ip, :user_agent
  FROM agent_request r
  JOIN event posted ON posted.id = :reply AND posted.kind = 'reply.posted' AND posted.subject = r.id AND posted.actor = r.viewer_id
  LEFT JOIN reply p ON p.seq = posted.seq
  -- Only a status that this reply set, and nobody changed since, is set back: a later change has removed the snapshot, or is a later reply's.
  LEFT JOIN request_snapshot before ON before.reply_seq = posted.seq AND before.moves
        AND NOT EXISTS (SELECT 1 FROM request_snapshot later WHERE later.opened_seq = before.opened_seq AND later.reply_seq > posted.seq AND later.moves)
 WHERE r.viewer_id = :agent AND r.key = :key AND r.may_write
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (p.visible_at > :at OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
