-- The studio: what the site is made of, and what of it is drafted.
-- :agent
-- Returns one row of JSON, portico::site::Studio; without its parts for whoever has no business there. Who may: administrators, leads, auditors.
WITH
drafted (kind, id, name, tabs, icon, portal, tab, workspace, position) AS MATERIALIZED (
  SELECT kind, id, name, tabs, icon, portal, tab, workspace, position FROM draft_listed),
portals (list) AS (
  SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'icon', icon, 'tabs', jsonb(tabs), 'live', jsonb(live), 'draft', jsonb(draft)))
    FROM (SELECT p.id, coalesce(d.name, p.name) AS name, coalesce(d.icon, p.icon) AS icon, coalesce(d.tabs, p.tabs) AS tabs,
                 'true' AS live, iif(d.id IS NULL, 'false', 'true') AS draft, coalesce(d.position, p.position) AS position
            FROM portal p LEFT JOIN drafted d ON d.kind = 'portal.defined' AND d.id = p.id
          UNION ALL
          SELECT d.id, d.name, d.icon, d.tabs, 'false', 'true', d.position
            FROM drafted d WHERE d.kind = 'portal.defined' AND NOT EXISTS (SELECT 1 FROM portal p WHERE p.id = d.id)
           ORDER BY position, id)),
types (list) AS (
  SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'icon', icon, 'portal', portal, 'tab', tab, 'workspace', workspace,
                                        'live', jsonb(live), 'draft', jsonb(draft)))
    FROM (SELECT t.id, coalesce(d.name, t.name) AS name, coalesce(d.icon, t.icon) AS icon, coalesce(d.portal, t.portal_id) AS portal,
                 coalesce(d.tab, t.tab) AS tab, coalesce(d.workspace, t.workspace_id) AS workspace, 'true' AS live,
                 iif(d.id IS NULL, 'false', 'true') AS draft, coalesce(d.position, t.position) AS position
            FROM request_type t LEFT JOIN drafted d ON d.kind = 'request_type.defined' AND d.id = t.id
          UNION ALL
          SELECT d.id, d.name, d.icon, d.portal, d.tab, d.workspace, 'false', 'true', d.position
            FROM drafted d WHERE d.kind = 'request_type.defined' AND NOT EXISTS (SELECT 1 FROM request_type t WHERE t.id = d.id)
           ORDER BY position, id)),
workflows (list) AS (
  SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'live', jsonb(live), 'draft', jsonb(draft)))
    FROM (SELECT w.id, coalesce(d.name, w.name) AS name, 'true' AS live, iif(d.id IS NULL, 'false', 'true') AS draft
            FROM workflow w LEFT JOIN drafted d ON d.kind = 'workflow.defined' AND d.id = w.id
          UNION ALL
          SELECT d.id, d.name, 'false', 'true'
            FROM drafted d WHERE d.kind = 'workflow.defined' AND NOT EXISTS (SELECT 1 FROM workflow w WHERE w.id = d.id)
           ORDER BY id)),
workspaces (list) AS (
  SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'live', jsonb(live), 'draft', jsonb(draft)))
    FROM (SELECT w.id, coalesce(d.name, w.name) AS name, 'true' AS live, iif(d.id IS NULL, 'false', 'true') AS draft
            FROM workspace w LEFT JOIN drafted d ON d.kind = 'workspace.defined' AND d.id = w.id
          UNION ALL
          SELECT d.id, d.name, 'false', 'true'
            FROM drafted d WHERE d.kind = 'workspace.defined' AND NOT EXISTS (SELECT 1 FROM workspace w WHERE w.id = d.id)
           ORDER BY id)),
last (json) AS (
  SELECT jsonb_object('count', (SELECT count(*) FROM draft), 'at', d.at, 'by', coalesce((SELECT name FROM agent WHERE id = d.agent_id), ''))
    FROM draft d WHERE d.seq = (SELECT max(seq) FROM draft))
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'studio', (SELECT jsonb_object('portals', jsonb((SELECT list FROM portals)), 'types', jsonb((SELECT list FROM types)), 'workflows', jsonb((SELECT list FROM workflows)),
                                 'workspaces', jsonb((SELECT list FROM workspaces)),
                                 'drafts', (SELECT json FROM last), 'may_edit', jsonb(iif(r.may_publish, 'true', 'false')))
               FROM studio_reader r WHERE r.agent_id = :agent))
