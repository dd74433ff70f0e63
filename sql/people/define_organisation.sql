-- Defines an organisation.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id, or 'setup' when the site is first loaded
-- ?7 its key  ?8 data (JSON): portico::definitions::OrganisationDefinition
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, who.actor_kind, who.actor, 'organisation.defined', 1, ?7, json(?8), ?3, ?4, ?5
  FROM site_administrator who
 WHERE who.actor = ?6
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
