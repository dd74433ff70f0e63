CREATE TRIGGER project_queue_defined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'queue.defined' AND NEW.version = 1
BEGIN
  INSERT OR REPLACE INTO queue (id, position, name, retired, filter, workspace_id, facet, whose, state, other_state, priority, ordering, fixed)
  SELECT NEW.subject, NEW.data ->> 'position', nullif(NEW.data -> 'name', 'null'), NEW.data ->> 'retired', filter, filter ->> 'workspace',
         CASE WHEN filter ->> 'assignee' IS NOT NULL THEN 'assignee' WHEN filter ->> 'type' IS NOT NULL THEN 'type'
              WHEN filter ->> 'organisation' IS NOT NULL THEN 'organisation' ELSE 'state' END,
         iif(filter ->> 'assignee' = 'nobody', NULL, coalesce(filter ->> 'assignee', filter ->> 'type', filter ->> 'organisation')),
         iif(filter ->> 'state' = 'open', 'progress', filter ->> 'state'), iif(filter ->> 'state' = 'open', 'waiting', NULL),
         coalesce(filter ->> 'priority_at_least', 4), NEW.data ->> 'order',
         filter ->> 'state' = 'done' OR coalesce(filter ->> 'priority_at_least', filter ->> 'type', filter ->> 'organisation') IS NOT NULL
    FROM (SELECT NEW.data -> 'filter' AS filter);
END;
