-- A customer takes a transition that the workflow offers to customers: resolve, reopen (within its days of grace), cancel.
-- :session  :key  :transition  :reason or ''
-- :window that of the budget (portico::request::budget), in milliseconds  :ahead_of_contact how many newer ones stand before the one that fills a
-- contact's budget  :ahead_of_network the same of a network's
-- Returns seq, subject (request id), data, NULL; over budget seq, '', {}, until when. Who may: contacts who see the request.
WITH
asker (contact_id) AS MATERIALIZED (SELECT contact_id FROM acting_session WHERE id = :session AND expires_at > :at),
-- Where the budget is used up: the reply or step that must grow older than its window before there is room again, the contact's own or
-- one of their network. No more rows are read than the budget has.
full (id) AS MATERIALIZED (
  SELECT id FROM (SELECT id FROM budgeted_reply WHERE actor = (SELECT contact_id FROM asker) AND at > :at - :window AND at <= :at ORDER BY at DESC LIMIT 1 OFFSET :ahead_of_contact)
  UNION ALL
  SELECT id FROM (SELECT id FROM budgeted_reply WHERE network = substr(:ip, 1, 19) AND at > :at - :window AND at <= :at ORDER BY at DESC LIMIT 1 OFFSET :ahead_of_network)),
-- Over budget, the new event takes that one's id: they conflict below, nothing is written, and what comes back says until when.
-- A repeated event was let in before.
named (id) AS MATERIALIZED (SELECT coalesce((SELECT id FROM full WHERE NOT EXISTS (SELECT 1 FROM event WHERE id = :id)), :id))
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT (SELECT id FROM named), :at, 'contact', s.contact_id, 'request.transitioned', 1, r.id,
       json_object('transition', t.key, 'from', coalesce(h.status, q.status), 'to', t.to_status, 'state', next.state, 'resolution', t.resolution, 'reason', :reason),
       :call, :ip, :user_agent
  FROM acting_session s
  JOIN contact_request r ON r.viewer_id = s.contact_id AND r.key = :key AND r.portal_id = coalesce(s.portal_id, r.portal_id)
  -- Where it stands for its customers: before an agent's reply that they do not see yet, where there is one.
  JOIN request q ON q.opened_seq = r.opened_seq
  LEFT JOIN request_snapshot h ON h.reply_seq = (SELECT min(reply_seq) FROM request_snapshot WHERE opened_seq = r.opened_seq AND until > :at)
  JOIN transition t ON t.workflow_id = r.workflow_id AND t.key = :transition AND t.customer_name IS NOT NULL
  JOIN status next ON next.workflow_id = t.workflow_id AND next.key = t.to_status
 WHERE s.id = :session AND s.expires_at > :at
   AND (    EXISTS (SELECT 1 FROM json_each(t.from_status) WHERE value = coalesce(h.status, q.status))
        AND (t.grace_days IS NULL OR :at <= iif(h.reply_seq IS NULL, q.resolved_at, h.resolved_at) + t.grace_days * 86400000)
        AND (t.needs_reason = 0 OR :reason <> '')
        AND NOT EXISTS (SELECT 1 FROM transition_hindrance n WHERE n.opened_seq = r.opened_seq AND n.key = t.key AND (n.seen_at IS NULL OR n.seen_at > :at))
        -- A repeated event was let in before: it passes, and conflicts below.
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.id <> :id OR event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, iif(id = :id, subject, ''), iif(id = :id, data, '{}'), iif(id = :id, NULL, at + :window)
