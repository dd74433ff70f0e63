-- Calls a contact otherwise.
-- :by an agent  :contact  :name
-- Returns seq, subject (the contact's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'contact.renamed', 1, c.id, json_object('name', :name), :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN contact c ON c.id = :contact
 WHERE who.actor = :by AND who.actor_kind = 'agent'
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
