-- What the claimed deliveries say and to whom: the contact's or agent's, the request, the reply, the sign-in.
-- ?1 ids of deliveries (a JSON array)
-- Returns one row of JSON, portico::pages::Letters. Who may: the courier.
SELECT json_object(
  'site', (SELECT jsonb_object('name', name, 'language', language, 'zone', zone, 'color', color, 'logo', logo, 'reply_to', reply_to) FROM site),
  'sign_ins', (SELECT jsonb_group_array(jsonb_object('id', c.id, 'email', c.email, 'name', coalesce(n.name, c.name), 'language', n.language,
                       'expires_at', c.expires_at, 'portal', p.name, 'color', p.color))
                 FROM json_each(?1) i JOIN challenge c ON c.id = i.value AND c.consumed_at IS NULL
                 LEFT JOIN contact n ON n.id = c.contact_id
                 LEFT JOIN portal p ON p.id = c.portal_id),
  'requests', (SELECT jsonb_group_array(jsonb_object('id', o.id, 'kind', o.kind, 'recipient_kind', o.recipient_kind, 'recipient', o.recipient,
                       'name', coalesce(c.name, a.name), 'email', c.email, 'language', c.language, 'active', coalesce(c.active, a.active),
                       'key', r.key, 'request_id', r.id, 'title', r.title, 'body', r.body, 'portal', p.name, 'color', p.color,
                       'event_id', e.id, 'actor_kind', e.actor_kind,
                       'author', CASE e.actor_kind WHEN 'agent' THEN (SELECT name FROM agent WHERE id = e.actor)
                                                   ELSE (SELECT name FROM contact WHERE id = e.actor) END,
                       'reply', iif(e.kind = 'reply.posted', e.data ->> 'body', e.data ->> 'reason'),
                       'status', st.customer_name, 'next_step', st.next_step, 'response_hours', t.response_hours, 'what_next', t.what_next,
                       'agent', (SELECT name FROM agent WHERE id = r.assignee_id)))
                 FROM json_each(?1) i JOIN outbox o ON o.id = i.value
                 JOIN event e ON e.seq = o.seq
                 JOIN request r ON r.id = o.request_id
                 JOIN portal p ON p.id = r.portal_id
                 JOIN request_type t ON t.id = r.type_id
                 JOIN status st ON st.workflow_id = r.workflow_id AND st.key = coalesce(e.data ->> 'to', r.status)
                 LEFT JOIN contact c ON o.recipient_kind = 'contact' AND c.id = o.recipient
                 LEFT JOIN agent a ON o.recipient_kind = 'agent' AND a.id = o.recipient))
