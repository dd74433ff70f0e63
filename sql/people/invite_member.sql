-- A lead invites somebody by their address; a mail tells them. Whether the address has an account is asked nowhere.
-- :session  :organisation  :email  :name  :role that they join with  :expires_at until when it can be taken
-- :window that of the budget (portico::people::INVITATIONS), in milliseconds  :ahead_of_contact how many newer ones stand before the one that fills
-- a contact's budget  :ahead_of_network the same of a network's  :ahead_of_address of those of the organisation to this address
-- Returns seq, subject (the invitation's id), data, NULL; over budget seq, '', {}, until when. Who may: leads of the organisation.
WITH
asker (contact_id, host) AS MATERIALIZED (
  SELECT l.contact_id, s.host FROM acting_session s CROSS JOIN organisation_lead l ON l.contact_id = s.contact_id AND l.organisation_id = :organisation
   WHERE s.id = :session AND s.expires_at > :at),
-- Where the budget is used up: the invitation that must grow older than its window before there is room again, the contact's own, one of their
-- network, or one to the same address. No more rows are read than the budget has.
full (id) AS MATERIALIZED (
  SELECT id FROM (SELECT id FROM budgeted_invitation WHERE actor = (SELECT contact_id FROM asker) AND at > :at - :window AND at <= :at ORDER BY at DESC LIMIT 1 OFFSET :ahead_of_contact)
  UNION ALL
  SELECT id FROM (SELECT id FROM budgeted_invitation WHERE network = substr(:ip, 1, 19) AND at > :at - :window AND at <= :at ORDER BY at DESC LIMIT 1 OFFSET :ahead_of_network)
  UNION ALL
  SELECT id FROM (SELECT id FROM budgeted_invitation WHERE organisation_id = :organisation AND email = :email AND at > :at - :window AND at <= :at ORDER BY at DESC LIMIT 1 OFFSET :ahead_of_address)),
-- Over budget, the new event takes that one's id: they conflict below, nothing is written, and what comes back says until when.
-- A repeated event was let in before.
named (id) AS MATERIALIZED (SELECT coalesce((SELECT id FROM full WHERE NOT EXISTS (SELECT 1 FROM event WHERE id = :id)), :id))
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT (SELECT id FROM named), :at, 'contact', l.contact_id, 'member.invited', 1, :id,
       -- The domain that it is invited from, where it is one: the mail leads there.
       json_patch(json_object('organisation', :organisation, 'email', :email, 'name', :name, 'role', :role, 'expires_at', :expires_at),
                  json_object('host', l.host)),
       :call, :ip, :user_agent
  FROM asker l
 WHERE (:role = 'member' OR EXISTS (SELECT 1 FROM role WHERE id = :role))
   -- Whoever is a member stands on the lead's page; a repeated event was let in before.
   AND (   NOT EXISTS (SELECT 1 FROM contact c JOIN managed_member m ON m.contact_id = c.id AND m.organisation_id = :organisation AND m.lead_id = l.contact_id WHERE c.email = :email)
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.id <> :id OR event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, iif(id = :id, subject, ''), iif(id = :id, data, '{}'), iif(id = :id, NULL, at + :window)
