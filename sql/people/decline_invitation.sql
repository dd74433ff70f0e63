-- Somebody does not want to join where they are invited.
-- :session  :invitation
-- Returns seq, subject (the invitation's id), data. Who may: the contact whose address is invited.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'contact', s.contact_id, 'invitation.declined', 1, i.id, '{}', :call, :ip, :user_agent
  FROM acting_session s
  JOIN leads_invitation i ON i.email = s.email AND i.id = :invitation AND i.expires_at > :at
 WHERE s.id = :session AND s.expires_at > :at
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (i.is_open OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
