-- Defines a workspace.
-- :by an agent, or 'setup' when the site is first loaded  :key its key  :data (JSON): portico::site::WorkspaceDefinition
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'workspace.defined', 1, :key, json(:data), :call, :ip, :user_agent
  FROM site_administrator who
 WHERE who.actor = :by
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
