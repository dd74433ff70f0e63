-- Closes a contact's account: their sessions end (trigger sessions_ended), no sign-in and no news go to them any more.
-- :by an agent  :contact
-- Returns seq, subject (the contact's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'contact.deactivated', 1, c.id, '{}', :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN contact c ON c.id = :contact
 WHERE who.actor = :by AND who.actor_kind = 'agent'
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (c.active = 1 OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
