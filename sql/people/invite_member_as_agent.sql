-- The team invites somebody into an organisation by their address; a mail tells them. They join themselves (decision 0020).
-- :by an agent  :organisation  :email  :name  :role that they join with  :expires_at until when it can be taken
-- Returns seq, subject (the invitation's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'member.invited', 1, :id,
       json_object('organisation', o.id, 'email', :email, 'name', :name, 'role', :role, 'expires_at', :expires_at), :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN organisation o ON o.id = :organisation
 WHERE who.actor = :by AND who.actor_kind = 'agent'
   AND (:role = 'member' OR EXISTS (SELECT 1 FROM role WHERE id = :role))
   -- Neither a member already nor an account that is closed; a repeated event was let in before.
   AND (   NOT EXISTS (SELECT 1 FROM contact c WHERE c.email = :email
                          AND (c.active = 0 OR EXISTS (SELECT 1 FROM membership m WHERE m.contact_id = c.id AND m.organisation_id = o.id)))
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
