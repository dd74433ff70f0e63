-- What stands in the way of the definitions `given` (kind, subject, data), in the configuration as it will be with them: what is live, with them in
-- place of their things.
planned_workspace (id) AS (
  SELECT id FROM workspace
  UNION
  SELECT subject FROM given WHERE kind = 'workspace.defined'),
planned_workflow (id) AS (
  SELECT id FROM workflow
  UNION
  SELECT subject FROM given WHERE kind = 'workflow.defined'),
planned_portal (id, tabs, sign_up) AS (
  SELECT id, tabs, sign_up FROM portal WHERE id NOT IN (SELECT subject FROM given WHERE kind = 'portal.defined')
  UNION ALL
  SELECT subject, data -> 'tabs', data ->> 'sign_up' FROM given WHERE kind = 'portal.defined'),
planned_type (id, portal_id, tab, workspace_id, workflow_id) AS (
  SELECT id, portal_id, tab, workspace_id, workflow_id FROM request_type
   WHERE id NOT IN (SELECT subject FROM given WHERE kind = 'request_type.defined')
  UNION ALL
  SELECT subject, data ->> 'portal', data ->> 'tab', data ->> 'workspace', data ->> 'workflow' FROM given WHERE kind = 'request_type.defined'),
-- What they refer to, with the field that does.
reference (kind, subject, path, reason, sought) AS MATERIALIZED (
  SELECT kind, subject, 'portal', 'no_portal', data ->> 'portal' FROM given WHERE kind = 'request_type.defined'
  UNION ALL SELECT kind, subject, 'workspace', 'no_workspace', data ->> 'workspace' FROM given WHERE kind = 'request_type.defined'
  UNION ALL SELECT kind, subject, 'workflow', 'no_workflow', data ->> 'workflow' FROM given WHERE kind = 'request_type.defined'
  UNION ALL SELECT kind, subject, 'workspaces[' || w.key || ']', 'no_workspace', w.value
              FROM given CROSS JOIN json_each(data, '$.workspaces') w WHERE kind = 'agent.defined'
  UNION ALL SELECT kind, subject, 'organisation', 'no_organisation', data ->> 'organisation' FROM given WHERE kind = 'membership.granted'
  UNION ALL SELECT kind, subject, 'filter.workspace', 'no_workspace', data ->> '$.filter.workspace' FROM given WHERE kind = 'queue.defined'
  UNION ALL SELECT kind, subject, 'filter.assignee', 'no_agent', data ->> '$.filter.assignee' FROM given
             WHERE kind = 'queue.defined' AND data ->> '$.filter.assignee' NOT IN ('nobody', 'me')
  UNION ALL SELECT kind, subject, 'filter.type', 'no_type', data ->> '$.filter.type' FROM given WHERE kind = 'queue.defined'
  UNION ALL SELECT kind, subject, 'filter.organisation', 'no_organisation', data ->> '$.filter.organisation' FROM given WHERE kind = 'queue.defined'
  UNION ALL SELECT kind, subject, '', 'no_contact', subject FROM given WHERE kind = 'membership.granted'
  UNION ALL SELECT kind, subject, 'audience[' || a.key || ']', iif(substr(a.value, 1, 1) = 'o', 'no_organisation', 'no_contact'),
                   iif(instr(a.value, '.') > 0, substr(a.value, 2, instr(a.value, '.') - 2), substr(a.value, 2))
              FROM given CROSS JOIN json_each(data, '$.audience') a WHERE kind = 'portal.defined' AND substr(a.value, 1, 1) IN ('o', 'c')),
refusal (kind, subject, path, reason, name) AS (
  SELECT kind, subject, path, reason, sought FROM reference
   -- What a queue does not ask for refers to nothing.
   WHERE sought IS NOT NULL
     AND NOT CASE reason WHEN 'no_portal' THEN EXISTS (SELECT 1 FROM planned_portal WHERE id = sought)
                         WHEN 'no_workspace' THEN EXISTS (SELECT 1 FROM planned_workspace WHERE id = sought)
                         WHEN 'no_workflow' THEN EXISTS (SELECT 1 FROM planned_workflow WHERE id = sought)
                         WHEN 'no_organisation' THEN EXISTS (SELECT 1 FROM organisation WHERE id = sought)
                         WHEN 'no_agent' THEN EXISTS (SELECT 1 FROM agent WHERE id = sought)
                         WHEN 'no_type' THEN EXISTS (SELECT 1 FROM request_type WHERE id = sought)
                         WHEN 'no_contact' THEN EXISTS (SELECT 1 FROM contact WHERE id = sought) END
  UNION ALL
  SELECT g.kind, g.subject, 'tab', 'no_tab', g.data ->> 'tab' FROM given g JOIN planned_portal p ON p.id = g.data ->> 'portal'
   WHERE g.kind = 'request_type.defined' AND NOT EXISTS (SELECT 1 FROM json_each(p.tabs) tab WHERE tab.value ->> 'key' = g.data ->> 'tab')
  UNION ALL
  -- A question keeps its kind for ever, and what was published stays.
  SELECT g.kind, g.subject, 'form.fields[' || f.key || '].kind', 'field_of_other_kind', f.value ->> 'id'
    FROM given g CROSS JOIN json_each(g.data, '$.form.fields') f
    JOIN form_field known ON known.type_id = g.subject AND known.id = f.value ->> 'id' AND known.kind <> f.value ->> 'kind'
   WHERE g.kind = 'request_type.defined'
  UNION ALL
  SELECT g.kind, g.subject, 'form.fields', 'field_was_published', f.value ->> 'id'
    FROM given g JOIN request_type t ON t.id = g.subject CROSS JOIN json_each(t.form, '$.fields') f
   WHERE g.kind = 'request_type.defined'
     AND (g.subject, f.value ->> 'id') NOT IN (SELECT o.subject, n.value ->> 'id' FROM given o CROSS JOIN json_each(o.data, '$.form.fields') n
                                                WHERE o.kind = 'request_type.defined')
  UNION ALL
  SELECT g.kind, g.subject, 'form.fields', 'choice_was_published', (f.value ->> 'id') || '/' || (c.value ->> 'value')
    FROM given g JOIN request_type t ON t.id = g.subject CROSS JOIN json_each(t.form, '$.fields') f CROSS JOIN json_each(f.value, '$.choices') c
   WHERE g.kind = 'request_type.defined'
     AND (g.subject, f.value ->> 'id', c.value ->> 'value') NOT IN (
           SELECT o.subject, n.value ->> 'id', m.value ->> 'value'
             FROM given o CROSS JOIN json_each(o.data, '$.form.fields') n CROSS JOIN json_each(n.value, '$.choices') m WHERE o.kind = 'request_type.defined')
  UNION ALL
  SELECT g.kind, g.subject, 'tabs', 'tab_in_use', t.id FROM given g JOIN planned_type t ON t.portal_id = g.subject
   WHERE g.kind = 'portal.defined' AND t.id NOT IN (SELECT subject FROM given WHERE kind = 'request_type.defined')
     AND NOT EXISTS (SELECT 1 FROM json_each(g.data, '$.tabs') tab WHERE tab.value ->> 'key' = t.tab)
  UNION ALL
  SELECT g.kind, g.subject, 'statuses', 'status_in_use', old.key FROM given g JOIN status old ON old.workflow_id = g.subject
   WHERE g.kind = 'workflow.defined'
     AND NOT EXISTS (SELECT 1 FROM json_each(g.data, '$.statuses') new
                      WHERE new.value ->> 'key' = old.key
                        AND CASE new.value ->> 'category' WHEN 'waiting' THEN 'waiting' WHEN 'done' THEN 'done' ELSE 'progress' END = old.state)
     -- Unless it says where those go. (A move to a status that is not there is a fault of the definition itself.)
     AND NOT EXISTS (SELECT 1 FROM json_each(g.data, '$.moves') m WHERE m.value ->> 'from' = old.key)
     AND EXISTS (SELECT 1 FROM request r WHERE r.workflow_id = old.workflow_id AND r.status = old.key AND r.resolved_at IS NULL)
  UNION ALL
  SELECT g.kind, g.subject, 'statuses[' || new.key || '].category', 'status_was_done', old.key
    FROM given g JOIN status old ON old.workflow_id = g.subject AND old.state = 'done'
   CROSS JOIN json_each(g.data, '$.statuses') new ON new.value ->> 'key' = old.key AND new.value ->> 'category' <> 'done'
   WHERE g.kind = 'workflow.defined'
  UNION ALL
  SELECT kind, subject, '', 'contact_exists', subject FROM given
   WHERE kind = 'contact.registered' AND EXISTS (SELECT 1 FROM contact WHERE id = subject)
  UNION ALL
  SELECT kind, subject, 'email', 'email_taken', data ->> 'email' FROM given
   WHERE kind = 'contact.registered' AND EXISTS (SELECT 1 FROM contact WHERE email = data ->> 'email' AND id <> subject)
  UNION ALL
  SELECT kind, subject, '', 'too_many_queues', '50' FROM given WHERE kind = 'queue.defined' AND (SELECT count(*) FROM queue WHERE id <> subject) >= 50)
