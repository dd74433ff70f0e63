-- A lead takes back an invitation, their own or another lead's.
-- :session  :organisation  :invitation
-- Returns seq, subject (the invitation's id), data. Who may: leads of the organisation.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'contact', s.contact_id, 'invitation.withdrawn', 1, i.id, '{}', :call, :ip, :user_agent
  FROM acting_session s
  JOIN organisation_lead l ON l.contact_id = s.contact_id AND l.organisation_id = :organisation
  JOIN leads_invitation i ON i.id = :invitation AND i.organisation_id = l.organisation_id
 WHERE s.id = :session AND s.expires_at > :at
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (i.is_open OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
