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
   -- A question keeps its kind for ever,
   AND NOT EXISTS (SELECT 1 FROM json_each(:data, '$.form.fields') f JOIN form_field known ON known.type_id = :key AND known.id = f.value ->> 'id'
                    WHERE known.kind <> f.value ->> 'kind')
   -- and what was published stays: a question can be archived, an answer retired.
   AND NOT EXISTS (SELECT 1 FROM request_type t CROSS JOIN json_each(t.form, '$.fields') f
                    WHERE t.id = :key AND f.value ->> 'id' NOT IN (SELECT n.value ->> 'id' FROM json_each(:data, '$.form.fields') n))
   AND NOT EXISTS (SELECT 1 FROM request_type t CROSS JOIN json_each(t.form, '$.fields') f CROSS JOIN json_each(f.value, '$.choices') c
                    WHERE t.id = :key
                      AND (f.value ->> 'id', c.value ->> 'value') NOT IN (SELECT n.value ->> 'id', m.value ->> 'value'
                                                                            FROM json_each(:data, '$.form.fields') n CROSS JOIN json_each(n.value, '$.choices') m))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
