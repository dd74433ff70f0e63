-- The team takes back an invitation, its own or a lead's.
-- :by an agent  :organisation  :invitation
-- Returns seq, subject (the invitation's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'invitation.withdrawn', 1, i.id, '{}', :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN leads_invitation i ON i.id = :invitation AND i.organisation_id = :organisation
 WHERE who.actor = :by AND who.actor_kind = 'agent'
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (i.is_open OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
