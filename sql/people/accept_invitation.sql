-- Somebody joins the organisation that invites them.
-- :session  :invitation
-- Returns seq, subject (the contact's id), data. Who may: the contact whose address is invited, until the invitation expires.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'contact', s.contact_id, 'membership.granted', 1, s.contact_id,
       json_object('organisation', i.organisation_id, 'role', i.role, 'invitation', i.id), :call, :ip, :user_agent
  FROM acting_session s
  JOIN leads_invitation i ON i.email = s.email AND i.id = :invitation AND i.expires_at > :at
 WHERE s.id = :session AND s.expires_at > :at
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (i.is_open OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
