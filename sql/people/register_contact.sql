-- Registers a contact.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id, or 'setup' when the site is first loaded
-- ?7 their id  ?8 data (JSON): portico::definitions::ContactRegistration
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, who.actor_kind, who.actor, 'contact.registered', 1, ?7, json(?8), ?3, ?4, ?5
  FROM site_administrator who
 WHERE who.actor = ?6
   -- Neither the contact nor the address is known yet; a repeated event was let in before: it passes, and conflicts below.
   AND (   NOT EXISTS (SELECT 1 FROM contact WHERE id = ?7) AND NOT EXISTS (SELECT 1 FROM contact WHERE email = ?8 ->> 'email')
        OR EXISTS (SELECT 1 FROM event WHERE id = ?1))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
