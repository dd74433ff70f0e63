-- Defines a request type.
-- :by an agent, or 'setup' when the site is first loaded  :key its key  :data (JSON): portico::portal::RequestTypeDefinition
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'request_type.defined', 1, :key, json(:data), :call, :ip, :user_agent
  FROM site_administrator who
  JOIN portal p ON p.id = :data ->> 'portal'
  JOIN workspace ON workspace.id = :data ->> 'workspace'
  JOIN workflow ON workflow.id = :data ->> 'workflow'
 WHERE who.actor = :by
   -- Its tab is one of the portal's.
   AND EXISTS (SELECT 1 FROM json_each(p.tabs) tab WHERE tab.value ->> 'key' = :data ->> 'tab')
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
