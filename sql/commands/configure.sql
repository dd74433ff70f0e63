-- Changes the site's configuration: one event of a kind that portico::commands::Configuration names.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id, or 'setup' when the site is first loaded
-- ?7 kind  ?8 subject  ?9 data (JSON)
-- Returns seq, subject, data. Who may: administrators; anybody holding the database file, as long as nothing is configured by hand.
INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent)
SELECT ?1, ?2, iif(?6 = 'setup', 'system', 'agent'), ?6, ?7, ?8, json(?9), ?3, ?4, ?5
 WHERE ?6 = 'setup' OR EXISTS (SELECT 1 FROM agent WHERE id = ?6 AND role = 'admin' AND active = 1)
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
