-- A customer submits a request, their own or, as a lead, for a member; its key is the next number of the type's workspace.
-- :id is also the request's  :session  :portal  :request_type  :title  :body (Markdown)  :answers (JSON)
-- :organisation for which, or null  :for_member whose it is, where a lead asks for a member of that organisation, or null  :follows key of the request it follows, or null
-- :form_version of the form that was filled in  :live_version of the form that its answers were judged by, which must still be live
-- :window that of the budget (portico::request::budget), in milliseconds  :ahead_of_contact how many newer ones stand before the one that fills a
-- contact's budget  :ahead_of_network the same of a network's
-- Returns seq, subject (request id), data (with "key"), NULL; over budget seq, '', {}, until when. Who may: contacts who see the portal, and have accepted its terms; for a member, leads of
-- the organisation, where the member sees the portal as well.
WITH
asker (contact_id) AS MATERIALIZED (SELECT contact_id FROM acting_session WHERE id = :session AND expires_at > :at),
-- Where the budget is used up: the request that must grow older than its window before there is room again, the contact's own or
-- one of their network. No more rows are read than the budget has.
full (id) AS MATERIALIZED (
  SELECT id FROM (SELECT id FROM budgeted_submission WHERE actor = (SELECT contact_id FROM asker) AND at > :at - :window AND at <= :at ORDER BY at DESC LIMIT 1 OFFSET :ahead_of_contact)
  UNION ALL
  SELECT id FROM (SELECT id FROM budgeted_submission WHERE network = substr(:ip, 1, 19) AND at > :at - :window AND at <= :at ORDER BY at DESC LIMIT 1 OFFSET :ahead_of_network)),
-- Over budget, the new event takes that one's id: they conflict below, nothing is written, and what comes back says until when.
-- A repeated event was let in before.
named (id) AS MATERIALIZED (SELECT coalesce((SELECT id FROM full WHERE NOT EXISTS (SELECT 1 FROM event WHERE id = :id)), :id))
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT (SELECT id FROM named), :at, 'contact', s.contact_id, 'request.submitted', 2, :id,
       json_object('key', w.id || '-' || (w.last_number + 1), 'number', w.last_number + 1, 'workspace', w.id, 'portal', t.portal_id,
                   'type', t.id, 'workflow', t.workflow_id, 'contact', coalesce(f.contact_id, s.contact_id), 'organisation', m.organisation_id, 'follows', (SELECT f.key FROM contact_request f WHERE f.viewer_id = s.contact_id AND f.key = :follows AND f.portal_id = coalesce(s.portal_id, f.portal_id)),
                   'title', :title, 'body', :body, 'answers', json(:answers), 'status', st.key, 'state', st.state, 'priority', t.priority, 'form_version', :form_version + 0, 'confidential', t.confidential,
                   -- Its readers: whose it is, and whom the type shares it with in the same organisation. Who asked for somebody else reads it as long as
                   -- they belong there; where nobody did, '$[0]' is there already, and nothing is added.
                   'audience', json_insert(
                     CASE WHEN t.sharing = 'private' OR m.organisation_id IS NULL THEN json_array(json_object('contact', coalesce(f.contact_id, s.contact_id)))
                          WHEN t.sharing = 'organisation'
                          THEN json_array(json_object('contact', coalesce(f.contact_id, s.contact_id)), json_object('organisation', m.organisation_id))
                          ELSE json_array(json_object('contact', coalesce(f.contact_id, s.contact_id)),
                                          json_object('organisation', m.organisation_id, 'role', t.sharing)) END,
                     iif(f.contact_id <> s.contact_id, '$[#]', '$[0]'), json_object('contact', s.contact_id, 'organisation', m.organisation_id))),
       :call, :ip, :user_agent
  FROM acting_session s
  JOIN contact_portal p ON p.contact_id = s.contact_id AND p.id = :portal AND p.id = coalesce(s.portal_id, p.id)
  -- The form is the one that was judged by, or it is sent twice.
  JOIN request_type t ON t.portal_id = p.id AND t.id = :request_type AND (t.form_version = :live_version + 0 OR EXISTS (SELECT 1 FROM event WHERE id = :id))
  JOIN workspace w ON w.id = t.workspace_id
  JOIN workflow wf ON wf.id = t.workflow_id
  JOIN status st ON st.workflow_id = wf.id AND st.key = wf.initial
  -- The organisation asked for, else the one joined first.
  LEFT JOIN membership m ON m.contact_id = s.contact_id
        AND m.organisation_id = (SELECT organisation_id FROM membership WHERE contact_id = s.contact_id AND coalesce(organisation_id = :organisation, true) ORDER BY position LIMIT 1)
  -- Of the organisation's members, whom the asker leads and who sees the portal.
  LEFT JOIN managed_member f ON f.lead_id = s.contact_id AND f.organisation_id = m.organisation_id AND f.contact_id = :for_member
        AND EXISTS (SELECT 1 FROM contact_portal fp WHERE fp.contact_id = :for_member AND fp.id = :portal)
 WHERE s.id = :session AND s.expires_at > :at AND (:for_member IS NULL OR f.contact_id IS NOT NULL)
   -- Where the portal has terms, whoever asks has accepted those that count now. (A repeated event was let in before.)
   AND (p.terms_version IS NULL
        OR EXISTS (SELECT 1 FROM terms_acceptance a WHERE a.portal_id = p.id AND a.contact_id = s.contact_id AND a.version = p.terms_version)
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.id <> :id OR event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, iif(id = :id, subject, ''), iif(id = :id, data, '{}'), iif(id = :id, NULL, at + :window)
