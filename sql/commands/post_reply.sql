-- A customer replies; where the status waits for an answer, the reply moves the request on.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 session id  ?7 request key  ?8 body (Markdown)
-- Returns seq, subject (request id), data. Who may: contacts who see the request, until it is done.
INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent)
SELECT ?1, ?2, 'contact', s.contact_id, 'reply.posted', r.id,
       json_object('body', ?8, 'visible_at', ?2, 'from', r.status, 'to', next.key, 'state', next.state),
       ?3, ?4, ?5
  FROM live_session s
  JOIN contact_request r ON r.viewer_id = s.contact_id AND r.key = ?7
  JOIN status st ON st.workflow_id = r.workflow_id AND st.key = r.status
  LEFT JOIN status next ON next.workflow_id = r.workflow_id AND next.key = st.after_reply
 WHERE s.id = ?6 AND s.expires_at > ?2
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (r.state <> 'done' OR EXISTS (SELECT 1 FROM event WHERE id = ?1))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
