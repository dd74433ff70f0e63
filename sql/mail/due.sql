-- What the claimed deliveries say and to whom: the contact's or agent's, the request, the reply, the sign-in.
-- :ids of deliveries (a JSON array)  :now
-- Returns one row of JSON, portico::mail::DueMails; what nobody is to be told any more is left out. Who may: the courier.
WITH
-- News, each through the policy view of its recipient: whoever lost sight of the request since, is not told. What was for an account that is
-- merged into another since, that one is told.
told AS MATERIALIZED (
  SELECT o.id, o.seq, o.kind, o.recipient_kind, c.id AS recipient, r.opened_seq, c.name, c.email, c.language
    FROM json_each(:ids) i JOIN outbox o ON o.id = i.value AND o.recipient_kind = 'contact'
    JOIN contact c ON c.id = coalesce((SELECT into_id FROM contact_merge WHERE contact_id = o.recipient), o.recipient)
    JOIN contact_request r ON r.viewer_id = c.id AND r.id = o.request_id
  UNION ALL
  -- The address of an agent is in the other database, which knows whether the account is open there.
  SELECT o.id, o.seq, o.kind, o.recipient_kind, o.recipient, r.opened_seq, a.name, NULL, NULL
    FROM json_each(:ids) i JOIN outbox o ON o.id = i.value AND o.recipient_kind = 'agent'
    JOIN agent_request r ON r.viewer_id = o.recipient AND r.id = o.request_id
    JOIN agent a ON a.id = o.recipient
)
SELECT json_object(
  'site', (SELECT jsonb_object('name', name, 'language', language, 'zone', zone, 'color', color, 'logo', logo, 'reply_to', reply_to, 'mails', jsonb(mails)) FROM site),
  -- The name that somebody typed who signs up is not in the mail: until then anybody may have typed it, for any address.
  'sign_ins', (SELECT jsonb_group_array(jsonb_object('id', c.id, 'email', c.email, 'name', n.name, 'language', n.language, 'asked_at', c.created_at,
                       'agent', c.user_agent, 'expires_at', c.expires_at, 'portal', jsonb(p.name), 'color', p.color, 'logo', p.logo,
                       -- Links lead to a domain that is proved, else to the main address.
                       'domain', (SELECT host FROM portal_host WHERE host = c.host)))
                 FROM json_each(:ids) i JOIN challenge c ON c.id = i.value AND c.consumed_at IS NULL
                 LEFT JOIN contact n ON n.id = c.contact_id
                 -- The look of a portal only for those who may know of it.
                 LEFT JOIN portal p ON p.id = c.portal_id
                      AND (p.sign_up = 1 OR EXISTS (SELECT 1 FROM portal_host WHERE host = c.host) OR EXISTS (SELECT 1 FROM contact_portal seen WHERE seen.contact_id = c.contact_id AND seen.id = p.id))
                WHERE c.contact_id IS NULL OR n.active = 1),
  -- Who invites is named by the address that they have proved, of the team by their name; the name that they typed for the reader is not in the mail.
  'invitations', (SELECT jsonb_group_array(jsonb_object('id', o.id, 'email', v.email, 'name', n.name, 'language', n.language,
                          'organisation', org.name, 'by', v.by, 'expires_at', v.expires_at, 'domain', (SELECT host FROM portal_host WHERE host = v.host)))
                    FROM json_each(:ids) i JOIN outbox o ON o.id = i.value AND o.recipient_kind = 'invitation'
                    JOIN leads_invitation v ON v.id = o.recipient AND v.is_open AND v.expires_at > :now
                    JOIN organisation org ON org.id = v.organisation_id
                    LEFT JOIN contact n ON n.email = v.email
                   WHERE n.id IS NULL OR n.active = 1),
  -- To whoever is invited into the team, or gets a new password; where to, the other database knows.
  'agent_links', (SELECT jsonb_group_array(jsonb_object('id', o.id, 'link', k.id, 'agent', k.agent_id, 'purpose', k.purpose, 'name', k.name,
                          'role', k.role, 'by', (SELECT name FROM agent WHERE id = k.sent_by), 'expires_at', k.expires_at,
                          'workspaces', jsonb((SELECT json_group_array(json(name)) FROM (SELECT w.name FROM agent_workspace m JOIN workspace w ON w.id = m.workspace_id
                                                                                           WHERE m.agent_id = k.agent_id ORDER BY w.serial)))))
                    FROM json_each(:ids) i JOIN outbox o ON o.id = i.value AND o.recipient_kind = 'agent_link'
                    JOIN open_agent_link k ON k.id = o.recipient AND k.expires_at > :now),
  'trials', (SELECT jsonb_group_array(jsonb_object('id', t.id, 'agent', t.agent_id, 'name', a.name, 'subject', t.subject, 'text', t.text, 'html', t.html))
               FROM json_each(:ids) i JOIN mail_trial t ON t.id = i.value JOIN agent a ON a.id = t.agent_id AND a.active = 1),
  'requests', (SELECT jsonb_group_array(jsonb_object('id', o.id, 'kind', o.kind, 'recipient_kind', o.recipient_kind, 'recipient', o.recipient,
                       'name', o.name, 'email', o.email, 'language', o.language,
                       'key', r.key, 'request_id', r.id, 'title', r.title, 'body', r.body, 'portal', jsonb(p.name), 'color', p.color, 'logo', p.logo,
                       'domain', iif(o.recipient_kind = 'contact', (SELECT host FROM portal_host WHERE portal_id = p.id ORDER BY proved_seq LIMIT 1), NULL),
                       'event_id', e.id,
                       'author', CASE e.actor_kind WHEN 'agent' THEN (SELECT name FROM agent WHERE id = e.actor)
                                                   ELSE (SELECT name FROM contact WHERE id = e.actor) END,
                       'asked_by', (SELECT k.name FROM event a JOIN contact k ON k.id = a.actor WHERE a.seq = r.opened_seq AND a.actor <> r.contact_id),
                       'reply', iif(e.kind = 'reply.posted', said.body, e.data ->> 'reason'),
                       'status', jsonb(st.customer_name), 'next_step', jsonb(st.next_step), 'response_hours', t.response_hours, 'what_next', jsonb(t.what_next),
                       'agent', (SELECT name FROM agent WHERE id = r.assignee_id)))
                 FROM told o
                 JOIN event e ON e.seq = o.seq
                 JOIN request r ON r.opened_seq = o.opened_seq
                 JOIN portal p ON p.id = r.portal_id
                 JOIN request_type t ON t.id = r.type_id
                 -- A change of status tells of that one. Else where the request stands now: what a reply set may have been overtaken, and for a
                 -- customer a later reply's may be held back.
                 LEFT JOIN request_snapshot h ON o.recipient_kind = 'contact'
                      AND h.reply_seq = (SELECT min(reply_seq) FROM request_snapshot WHERE opened_seq = r.opened_seq AND until > :now)
                 JOIN status st ON st.workflow_id = r.workflow_id AND st.key = coalesce(iif(e.kind = 'request.transitioned', e.data ->> 'to', NULL), h.status, r.status)
                 LEFT JOIN reply said ON said.seq = o.seq
                -- A reply that was taken back is gone.
                WHERE e.kind <> 'reply.posted' OR said.seq IS NOT NULL))
