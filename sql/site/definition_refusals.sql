-- Why a definition was refused: each reason that its command has for writing nothing.
-- :kind of event  :key subject  :data (JSON)  :by an agent, or 'setup'
-- Returns one row of JSON, a list of {"path", "reason", "name"}, see portico::definition::define. Who may: whoever was refused; of an agent who is
-- no administrator it is said, and nothing else.
WITH
given AS MATERIALIZED (SELECT :kind AS kind, :key AS subject, :data AS data WHERE EXISTS (SELECT 1 FROM site_administrator WHERE actor = :by)),
-- What it refers to, with the field that does.
reference AS MATERIALIZED (
  SELECT 'portal' AS path, 'no_portal' AS reason, data ->> 'portal' AS sought FROM given WHERE kind = 'request_type.defined'
  UNION ALL SELECT 'workspace', 'no_workspace', data ->> 'workspace' FROM given WHERE kind = 'request_type.defined'
  UNION ALL SELECT 'workflow', 'no_workflow', data ->> 'workflow' FROM given WHERE kind = 'request_type.defined'
  UNION ALL SELECT 'workspaces[' || w.key || ']', 'no_workspace', w.value FROM given CROSS JOIN json_each(data, '$.workspaces') w WHERE kind = 'agent.defined'
  UNION ALL SELECT 'organisation', 'no_organisation', data ->> 'organisation' FROM given WHERE kind = 'membership.granted'
  UNION ALL SELECT 'filter.workspace', 'no_workspace', data ->> '$.filter.workspace' FROM given WHERE kind = 'queue.defined'
  UNION ALL SELECT 'filter.assignee', 'no_agent', data ->> '$.filter.assignee' FROM given
             WHERE kind = 'queue.defined' AND data ->> '$.filter.assignee' NOT IN ('nobody', 'me')
  UNION ALL SELECT 'filter.type', 'no_type', data ->> '$.filter.type' FROM given WHERE kind = 'queue.defined'
  UNION ALL SELECT 'filter.organisation', 'no_organisation', data ->> '$.filter.organisation' FROM given WHERE kind = 'queue.defined'
  UNION ALL SELECT '', 'no_contact', subject FROM given WHERE kind = 'membership.granted'
  UNION ALL SELECT 'audience[' || a.key || ']', iif(substr(a.value, 1, 1) = 'o', 'no_organisation', 'no_contact'),
                   iif(instr(a.value, '.') > 0, substr(a.value, 2, instr(a.value, '.') - 2), substr(a.value, 2))
              FROM given CROSS JOIN json_each(data, '$.audience') a WHERE kind = 'portal.defined' AND substr(a.value, 1, 1) IN ('o', 'c')),
refusal AS (
  SELECT path, reason, sought AS name FROM reference
   -- What a queue does not ask for refers to nothing.
   WHERE sought IS NOT NULL
     AND NOT CASE reason WHEN 'no_portal' THEN EXISTS (SELECT 1 FROM portal WHERE id = sought)
                         WHEN 'no_workspace' THEN EXISTS (SELECT 1 FROM workspace WHERE id = sought)
                         WHEN 'no_workflow' THEN EXISTS (SELECT 1 FROM workflow WHERE id = sought)
                         WHEN 'no_organisation' THEN EXISTS (SELECT 1 FROM organisation WHERE id = sought)
                         WHEN 'no_agent' THEN EXISTS (SELECT 1 FROM agent WHERE id = sought)
                         WHEN 'no_type' THEN EXISTS (SELECT 1 FROM request_type WHERE id = sought)
                         WHEN 'no_contact' THEN EXISTS (SELECT 1 FROM contact WHERE id = sought) END
  UNION ALL
  SELECT 'tab', 'no_tab', data ->> 'tab' FROM given JOIN portal p ON p.id = data ->> 'portal'
   WHERE kind = 'request_type.defined' AND NOT EXISTS (SELECT 1 FROM json_each(p.tabs) tab WHERE tab.value ->> 'key' = data ->> 'tab')
  UNION ALL
  SELECT 'tabs', 'tab_in_use', t.id FROM given JOIN request_type t ON t.portal_id = subject
   WHERE kind = 'portal.defined' AND NOT EXISTS (SELECT 1 FROM json_each(data, '$.tabs') tab WHERE tab.value ->> 'key' = t.tab)
  UNION ALL
  SELECT 'statuses', 'status_in_use', old.key FROM given JOIN status old ON old.workflow_id = subject
   WHERE kind = 'workflow.defined'
     AND NOT EXISTS (SELECT 1 FROM json_each(data, '$.statuses') new
                      WHERE new.value ->> 'key' = old.key
                        AND CASE new.value ->> 'category' WHEN 'waiting' THEN 'waiting' WHEN 'done' THEN 'done' ELSE 'progress' END = old.state)
     AND EXISTS (SELECT 1 FROM request r WHERE r.workflow_id = old.workflow_id AND r.status = old.key AND r.resolved_at IS NULL)
  UNION ALL
  SELECT 'statuses[' || new.key || '].category', 'status_was_done', old.key
    FROM given JOIN status old ON old.workflow_id = subject AND old.state = 'done'
   CROSS JOIN json_each(data, '$.statuses') new ON new.value ->> 'key' = old.key AND new.value ->> 'category' <> 'done'
   WHERE kind = 'workflow.defined'
  UNION ALL
  SELECT '', 'contact_exists', subject FROM given WHERE kind = 'contact.registered' AND EXISTS (SELECT 1 FROM contact WHERE id = subject)
  UNION ALL
  SELECT 'email', 'email_taken', data ->> 'email' FROM given
   WHERE kind = 'contact.registered' AND EXISTS (SELECT 1 FROM contact WHERE email = data ->> 'email' AND id <> subject)
  UNION ALL
  SELECT '', 'too_many_queues', '50' FROM given WHERE kind = 'queue.defined' AND (SELECT count(*) FROM queue WHERE id <> subject) >= 50
  UNION ALL
  SELECT '', 'not_administrator', '' WHERE NOT EXISTS (SELECT 1 FROM given))
SELECT json_group_array(json_object('path', path, 'reason', reason, 'name', name)) FROM refusal
