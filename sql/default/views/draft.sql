-- POLICY. Who looks at the configuration in the studio.
CREATE VIEW studio_reader AS
  SELECT id AS agent_id, role = 'admin' AS may_publish FROM agent WHERE role IN ('admin', 'lead', 'auditor') AND active = 1;

-- POLICY. Who drafts changes of the configuration: administrators all of it (no workspace), leads the request types of their workspaces.
CREATE VIEW draft_author AS
  SELECT id AS agent_id, NULL AS workspace_id FROM agent WHERE role = 'admin' AND active = 1
  UNION ALL
  SELECT a.id, w.workspace_id FROM agent a JOIN agent_workspace w ON w.agent_id = a.id WHERE a.role = 'lead' AND a.active = 1;

-- POLICY. Who saves or discards a draft, of those that there are.
CREATE VIEW author_draft AS
  SELECT a.agent_id, d.kind, d.id, d.definition, d.live_seq, d.seq
    FROM draft d CROSS JOIN draft_author a
   WHERE a.workspace_id IS NULL
      OR d.kind = 'request_type.defined' AND a.workspace_id = d.definition ->> 'workspace'
         AND coalesce((SELECT t.workspace_id FROM request_type t WHERE t.id = d.id), a.workspace_id) = a.workspace_id;

-- What lists show of a draft. It need not be sound: what is no name is the key, what can't be read is left out.
CREATE VIEW draft_listed AS
  SELECT d.kind, d.id, d.seq,
         CASE WHEN json_type(d.definition, '$.name') = 'text' THEN d.definition -> 'name'
              WHEN json_type(d.definition, '$.name') = 'object' AND (SELECT count(*) > 0 AND min(type = 'text') FROM json_each(d.definition, '$.name'))
                THEN d.definition -> 'name'
              ELSE json_quote(d.id) END AS name,
         iif(json_type(d.definition, '$.tabs') = 'array', (
           SELECT json_group_array(json(tab.value)) FROM json_each(d.definition, '$.tabs') tab
            -- What is no object can't be asked for its fields.
            WHERE CASE tab.type WHEN 'object' THEN json_type(tab.value, '$.key') = 'text'
                    AND (   json_type(tab.value, '$.name') = 'text'
                         OR json_type(tab.value, '$.name') = 'object' AND (SELECT count(*) > 0 AND min(type = 'text') FROM json_each(tab.value, '$.name')))
                    ELSE false END), '[]') AS tabs,
         coalesce(CAST(d.definition ->> 'icon' AS TEXT), '') AS icon,
         coalesce(CAST(d.definition ->> 'portal' AS TEXT), '') AS portal,
         coalesce(CAST(d.definition ->> 'tab' AS TEXT), '') AS tab,
         coalesce(CAST(d.definition ->> 'workspace' AS TEXT), '') AS workspace,
         CAST(d.definition ->> 'position' AS INTEGER) AS position
    FROM draft d;
