-- Opens a contact's account again; they sign in anew. One that was merged into another stays closed.
-- :by an agent  :contact
-- Returns seq, subject (the contact's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'contact.reactivated', 1, c.id, '{}', :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN contact c ON c.id = :contact
 WHERE who.actor = :by AND who.actor_kind = 'agent'
   AND NOT EXISTS (SELECT 1 FROM contact_merge g WHERE g.contact_id = c.id)
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (c.active = 0 OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
