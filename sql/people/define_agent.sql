-- Defines an agent's public side.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id, or 'setup' when the site is first loaded
-- ?7 their id  ?8 data (JSON): portico::definitions::AgentDefinition
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, who.actor_kind, who.actor, 'agent.defined', 1, ?7, json(?8), ?3, ?4, ?5
  FROM site_administrator who
 WHERE who.actor = ?6
   AND NOT EXISTS (SELECT 1 FROM json_each(?8, '$.workspaces') named WHERE NOT EXISTS (SELECT 1 FROM workspace w WHERE w.id = named.value))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
