-- Takes a contact out of an organisation: from then on they see nothing of it; what they asked themselves stays theirs.
-- :by an agent  :contact  :organisation
-- Returns seq, subject (the contact's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'membership.revoked', 1, c.id, json_object('organisation', :organisation), :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN contact c ON c.id = :contact
 WHERE who.actor = :by AND who.actor_kind = 'agent'
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (   EXISTS (SELECT 1 FROM membership m WHERE m.contact_id = c.id AND m.organisation_id = :organisation)
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
