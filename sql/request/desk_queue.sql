-- The desk: one queue, or what a search finds, and all queues with their counts. The parts in braces are fixed texts of
-- portico::request::queue::statement: the rows have one for each index that serves queues, and one for searches.
-- ?1 agent id  ?2 now  ?3 the queue's key  ?4 the order asked for, or null  ?5 ?6 the cursor, or null  ?7 search: an FTS5 expression or ''
-- Returns one row of JSON, portico::request::DeskQueue (51 rows: the 51st tells that there are more). Who may: agents, in their workspaces.
WITH
{queues},
{listed}
SELECT '{"site":' || coalesce((SELECT json FROM site_chrome), 'null')
    || ',"agent":' || coalesce((SELECT json_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = ?1 AND active = 1), 'null')
    || ',' || {list} || '}'
