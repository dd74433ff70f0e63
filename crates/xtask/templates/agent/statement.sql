-- Page name, for the agent who asks. Whether the session is good says sign_in/agent_check.sql, in the other database.
-- :agent
-- Returns one row of JSON, portico::page_noun::PageName. Who may: agents, in their workspaces.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  -- In place of the keys of their workspaces: what the page is about, from a policy view.
  'items', (SELECT jsonb_group_array(jsonb_object('name', name))
              FROM (SELECT w.workspace_id AS name FROM agent a JOIN agent_workspace w ON w.agent_id = a.id
                     WHERE a.id = :agent AND a.active = 1 ORDER BY w.workspace_id)))
