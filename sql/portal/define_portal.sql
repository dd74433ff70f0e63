-- Defines a portal.
-- :by an agent, or 'setup' when the site is first loaded  :key its key  :data (JSON): portico::portal::PortalDefinition
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'portal.defined', 1, :key, json(:data), :call, :ip, :user_agent
  FROM site_administrator who
 WHERE who.actor = :by
   -- Its readers are there,
   AND NOT EXISTS (SELECT 1 FROM json_each(:data, '$.audience') a
                    WHERE substr(a.value, 1, 1) = 'o'
                      AND NOT EXISTS (SELECT 1 FROM organisation o
                                       WHERE o.id = iif(instr(a.value, '.') > 0, substr(a.value, 2, instr(a.value, '.') - 2), substr(a.value, 2))))
   AND NOT EXISTS (SELECT 1 FROM json_each(:data, '$.audience') a
                    WHERE substr(a.value, 1, 1) = 'c' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = substr(a.value, 2)))
   -- and none of its request types loses its tab.
   AND NOT EXISTS (SELECT 1 FROM request_type t
                    WHERE t.portal_id = :key AND NOT EXISTS (SELECT 1 FROM json_each(:data, '$.tabs') tab WHERE tab.value ->> 'key' = t.tab))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
