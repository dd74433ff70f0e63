-- Defines a request type.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id, or 'setup' when the site is first loaded
-- ?7 its key  ?8 data (JSON): portico::definitions::RequestTypeDefinition
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, who.actor_kind, who.actor, 'request_type.defined', 1, ?7, json(?8), ?3, ?4, ?5
  FROM site_administrator who
  JOIN portal p ON p.id = ?8 ->> 'portal'
  JOIN workspace ON workspace.id = ?8 ->> 'workspace'
  JOIN workflow ON workflow.id = ?8 ->> 'workflow'
 WHERE who.actor = ?6
   -- Its tab is one of the portal's.
   AND EXISTS (SELECT 1 FROM json_each(p.tabs) tab WHERE tab.value ->> 'key' = ?8 ->> 'tab')
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
