-- Defines a workflow. Statuses that it no longer names are kept for settled requests.
-- :by an agent, or 'setup' when the site is first loaded  :key its key  :data (JSON): portico::portal::WorkflowDefinition
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'workflow.defined', 1, :key, json(:data), :call, :ip, :user_agent
  FROM site_administrator who
 WHERE who.actor = :by
   AND NOT EXISTS (SELECT 1 FROM status old
                    WHERE old.workflow_id = :key
                      -- A status that vanishes, or becomes one of another state,
                      AND NOT EXISTS (SELECT 1 FROM json_each(:data, '$.statuses') new
                                       WHERE new.value ->> 'key' = old.key
                                         AND CASE new.value ->> 'category' WHEN 'waiting' THEN 'waiting' WHEN 'done' THEN 'done' ELSE 'progress' END = old.state)
                      -- must hold no open request that is not moved; and where settled ones may stand, none that is not settled comes to stand.
                      AND (   NOT EXISTS (SELECT 1 FROM json_each(:data, '$.moves') m WHERE m.value ->> 'from' = old.key)
                              AND EXISTS (SELECT 1 FROM request r WHERE r.workflow_id = :key AND r.status = old.key AND r.resolved_at IS NULL)
                           OR old.state = 'done' AND EXISTS (SELECT 1 FROM json_each(:data, '$.statuses') new WHERE new.value ->> 'key' = old.key)))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
