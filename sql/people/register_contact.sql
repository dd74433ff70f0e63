-- Registers a contact.
-- :by an agent, or 'setup' when the site is first loaded  :key their id  :data (JSON): portico::people::ContactRegistration
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'contact.registered', 1, :key, json(:data), :call, :ip, :user_agent
  FROM site_administrator who
 WHERE who.actor = :by
   -- Neither the contact nor the address is known yet; a repeated event was let in before: it passes, and conflicts below.
   AND (   NOT EXISTS (SELECT 1 FROM contact WHERE id = :key) AND NOT EXISTS (SELECT 1 FROM contact WHERE email = :data ->> 'email')
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
