-- A customer replies; where the status waits for an answer, the reply moves the request on.
-- :session  :key  :body (Markdown)
-- :window that of the budget (portico::request::budget), in milliseconds  :ahead_of_contact how many newer ones stand before the one that fills a
-- contact's budget  :ahead_of_network the same of a network's
-- Returns seq, subject (request id), data, NULL; over budget seq, '', {}, until when. Who may: contacts who see the request, until it is done.
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
SELECT (SELECT id FROM named), :at, 'contact', s.contact_id, 'reply.posted', 1, r.id,
       json_object('body', :body, 'visible_at', :at, 'from', coalesce(h.status, q.status), 'to', next.key, 'state', next.state),
       :call, :ip, :user_agent
  FROM acting_session s
  JOIN contact_request r ON r.viewer_id = s.contact_id AND r.key = :key AND r.portal_id = coalesce(s.portal_id, r.portal_id)
  -- Where it stands for its customers: before an agent's reply that they do not see yet, where there is one.
  JOIN request q ON q.opened_seq = r.opened_seq
  LEFT JOIN request_snapshot h ON h.reply_seq = (SELECT min(reply_seq) FROM request_snapshot WHERE opened_seq = r.opened_seq AND until > :at)
  JOIN status st ON st.workflow_id = r.workflow_id AND st.key = coalesce(h.status, q.status)
  -- A status that an agent's reply has set and customers do not see yet gives way to the one that this was written in: else a question could
  -- be put to a request that is about to close over it.
  LEFT JOIN status next ON next.workflow_id = r.workflow_id
        AND next.key = coalesce(st.after_reply, nullif(h.status, q.status))
 WHERE s.id = :session AND s.expires_at > :at
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (coalesce(h.state, q.state) <> 'done' OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.id <> :id OR event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, iif(id = :id, subject, ''), iif(id = :id, data, '{}'), iif(id = :id, NULL, at + :window)
