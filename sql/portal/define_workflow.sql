-- Defines a workflow. Statuses that it no longer names are kept for settled requests.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent id, or 'setup' when the site is first loaded
-- ?7 its key  ?8 data (JSON): portico::definitions::WorkflowDefinition
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, who.actor_kind, who.actor, 'workflow.defined', 1, ?7, json(?8), ?3, ?4, ?5
  FROM site_administrator who
 WHERE who.actor = ?6
   AND NOT EXISTS (SELECT 1 FROM status old
                    WHERE old.workflow_id = ?7
                      -- A status that vanishes, or becomes one of another state,
                      AND NOT EXISTS (SELECT 1 FROM json_each(?8, '$.statuses') new
                                       WHERE new.value ->> 'key' = old.key
                                         AND CASE new.value ->> 'category' WHEN 'waiting' THEN 'waiting' WHEN 'done' THEN 'done' ELSE 'progress' END = old.state)
                      -- must hold no open request; and where settled ones may stand, none that is not settled comes to stand.
                      AND (   EXISTS (SELECT 1 FROM request r WHERE r.workflow_id = ?7 AND r.status = old.key AND r.resolved_at IS NULL)
                           OR old.state = 'done' AND EXISTS (SELECT 1 FROM json_each(?8, '$.statuses') new WHERE new.value ->> 'key' = old.key)))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
