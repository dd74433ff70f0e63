-- Defines a portal.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id, or 'setup' when the site is first loaded
-- ?7 its key  ?8 data (JSON): portico::definitions::PortalDefinition
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, who.actor_kind, who.actor, 'portal.defined', 1, ?7, json(?8), ?3, ?4, ?5
  FROM site_administrator who
 WHERE who.actor = ?6
   -- Its readers are there,
   AND NOT EXISTS (SELECT 1 FROM json_each(?8, '$.audience') a
                    WHERE substr(a.value, 1, 1) = 'o'
                      AND NOT EXISTS (SELECT 1 FROM organisation o
                                       WHERE o.id = iif(instr(a.value, '.') > 0, substr(a.value, 2, instr(a.value, '.') - 2), substr(a.value, 2))))
   AND NOT EXISTS (SELECT 1 FROM json_each(?8, '$.audience') a
                    WHERE substr(a.value, 1, 1) = 'c' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = substr(a.value, 2)))
   -- and none of its request types loses its tab.
   AND NOT EXISTS (SELECT 1 FROM request_type t
                    WHERE t.portal_id = ?7 AND NOT EXISTS (SELECT 1 FROM json_each(?8, '$.tabs') tab WHERE tab.value ->> 'key' = t.tab))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
