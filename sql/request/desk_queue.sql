-- The desk: one queue in one order, with the counts of all queues. `listed` is one of the fixed selections of portico::queue.
-- ?1 agent id  ?2 now  ?3 ?4 the cursor  ?5 search: an FTS5 expression or ''
-- Returns one row of JSON, portico::pages::DeskQueue (51 rows: the 51st tells that there are more). Who may: agents, in their workspaces.
WITH
agent_in AS MATERIALIZED (SELECT w.workspace_id FROM agent_workspace w JOIN agent a ON a.id = w.agent_id AND a.active = 1 WHERE w.agent_id = ?1),
{listed}
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = ?1 AND active = 1),
  'counts', {counts},
  'rows', (SELECT jsonb_group_array(jsonb(json))
            FROM (SELECT d.json FROM listed l CROSS JOIN desk_card d ON d.opened_seq = l.opened_seq ORDER BY l.position)))
