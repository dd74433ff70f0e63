-- A customer takes a transition that the workflow offers to customers: resolve, reopen (within its days of grace), cancel.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 session id  ?7 request key  ?8 transition  ?9 reason or ''
-- ?10 to ?12 the budget (portico::budget): its window in milliseconds; how many newer ones stand before the one that
-- fills a contact's; the same of a network's
-- Returns seq, subject (request id), data, NULL; over budget seq, '', {}, until when. Who may: contacts who see the request.
WITH
asker (contact_id) AS MATERIALIZED (SELECT contact_id FROM live_session WHERE id = ?6 AND expires_at > ?2),
-- Where the budget is used up: the reply or step that must grow older than its window before there is room again, the contact's own or
-- one of their network. No more rows are read than the budget has.
full (id) AS MATERIALIZED (
  SELECT id FROM (SELECT id FROM budgeted_reply WHERE actor = (SELECT contact_id FROM asker) AND at > ?2 - ?10 AND at <= ?2 ORDER BY at DESC LIMIT 1 OFFSET ?11)
  UNION ALL
  SELECT id FROM (SELECT id FROM budgeted_reply WHERE network = substr(?4, 1, 19) AND at > ?2 - ?10 AND at <= ?2 ORDER BY at DESC LIMIT 1 OFFSET ?12)),
-- Over budget, the new event takes that one's id: they conflict below, nothing is written, and what comes back says until when.
-- A repeated event was let in before.
named (id) AS MATERIALIZED (SELECT coalesce((SELECT id FROM full WHERE NOT EXISTS (SELECT 1 FROM event WHERE id = ?1)), ?1))
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT (SELECT id FROM named), ?2, 'contact', s.contact_id, 'request.transitioned', 1, r.id,
       json_object('transition', t.key, 'from', coalesce(h.status, q.status), 'to', t.to_status, 'state', next.state, 'resolution', t.resolution, 'reason', ?9),
       ?3, ?4, ?5
  FROM live_session s
  JOIN contact_request r ON r.viewer_id = s.contact_id AND r.key = ?7
  -- Where it stands for its customers: before an agent's reply that they do not see yet, where there is one.
  JOIN request q ON q.opened_seq = r.opened_seq
  LEFT JOIN request_snapshot h ON h.reply_seq = (SELECT min(reply_seq) FROM request_snapshot WHERE opened_seq = r.opened_seq AND until > ?2)
  JOIN transition t ON t.workflow_id = r.workflow_id AND t.key = ?8 AND t.customer_name IS NOT NULL
  JOIN status next ON next.workflow_id = t.workflow_id AND next.key = t.to_status
 WHERE s.id = ?6 AND s.expires_at > ?2
   AND (    EXISTS (SELECT 1 FROM json_each(t.from_status) WHERE value = coalesce(h.status, q.status))
        AND (t.grace_days IS NULL OR ?2 <= iif(h.reply_seq IS NULL, q.resolved_at, h.resolved_at) + t.grace_days * 86400000)
        AND (t.needs_reason = 0 OR ?9 <> '')
        -- A repeated event was let in before: it passes, and conflicts below.
        OR EXISTS (SELECT 1 FROM event WHERE id = ?1))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.id <> ?1 OR event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, iif(id = ?1, subject, ''), iif(id = ?1, data, '{}'), iif(id = ?1, NULL, at + ?10)
