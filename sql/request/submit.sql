-- A customer submits a request; its key is the next number of the type's workspace.
-- ?1 event id, which is also the request's  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 session id
-- ?7 portal  ?8 request type  ?9 title  ?10 body (Markdown)  ?11 answers (JSON)  ?12 organisation or ''  ?13 key of the request it follows, or ''
-- ?14 to ?16 the budget (portico::budget): its window in milliseconds; how many newer ones stand before the one that
-- fills a contact's; the same of a network's
-- Returns seq, subject (request id), data (with "key"), NULL; over budget seq, '', {}, until when. Who may: contacts who see the portal.
WITH
asker (contact_id) AS MATERIALIZED (SELECT contact_id FROM live_session WHERE id = ?6 AND expires_at > ?2),
-- Where the budget is used up: the request that must grow older than its window before there is room again, the contact's own or
-- one of their network. No more rows are read than the budget has.
full (id) AS MATERIALIZED (
  SELECT id FROM (SELECT id FROM budgeted_submission WHERE actor = (SELECT contact_id FROM asker) AND at > ?2 - ?14 AND at <= ?2 ORDER BY at DESC LIMIT 1 OFFSET ?15)
  UNION ALL
  SELECT id FROM (SELECT id FROM budgeted_submission WHERE network = substr(?4, 1, 19) AND at > ?2 - ?14 AND at <= ?2 ORDER BY at DESC LIMIT 1 OFFSET ?16)),
-- Over budget, the new event takes that one's id: they conflict below, nothing is written, and what comes back says until when.
-- A repeated event was let in before.
named (id) AS MATERIALIZED (SELECT coalesce((SELECT id FROM full WHERE NOT EXISTS (SELECT 1 FROM event WHERE id = ?1)), ?1))
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT (SELECT id FROM named), ?2, 'contact', s.contact_id, 'request.submitted', 2, ?1,
       json_object('key', w.id || '-' || (w.last_number + 1), 'number', w.last_number + 1, 'workspace', w.id, 'portal', t.portal_id,
                   'type', t.id, 'workflow', t.workflow_id, 'contact', s.contact_id, 'organisation', m.organisation_id, 'follows', (SELECT f.key FROM contact_request f WHERE f.viewer_id = s.contact_id AND f.key = ?13),
                   'title', ?9, 'body', ?10, 'answers', json(?11), 'status', st.key, 'state', st.state, 'priority', t.priority,
                   -- Its readers: the requester, and whom the type shares it with in the same organisation.
                   'audience', CASE WHEN t.sharing = 'private' OR m.organisation_id IS NULL THEN json_array(json_object('contact', s.contact_id))
                                    WHEN t.sharing = 'organisation'
                                    THEN json_array(json_object('contact', s.contact_id), json_object('organisation', m.organisation_id))
                                    ELSE json_array(json_object('contact', s.contact_id),
                                                    json_object('organisation', m.organisation_id, 'role', t.sharing)) END),
       ?3, ?4, ?5
  FROM live_session s
  JOIN contact_portal p ON p.contact_id = s.contact_id AND p.id = ?7
  JOIN request_type t ON t.portal_id = p.id AND t.id = ?8
  JOIN workspace w ON w.id = t.workspace_id
  JOIN workflow wf ON wf.id = t.workflow_id
  JOIN status st ON st.workflow_id = wf.id AND st.key = wf.initial
  -- The organisation asked for, else the one joined first.
  LEFT JOIN membership m ON m.contact_id = s.contact_id
        AND m.organisation_id = (SELECT organisation_id FROM membership WHERE contact_id = s.contact_id AND ?12 IN ('', organisation_id) ORDER BY position LIMIT 1)
 WHERE s.id = ?6 AND s.expires_at > ?2
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.id <> ?1 OR event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, iif(id = ?1, subject, ''), iif(id = ?1, data, '{}'), iif(id = ?1, NULL, at + ?14)
