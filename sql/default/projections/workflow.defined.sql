CREATE TRIGGER project_workflow_defined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'workflow.defined' AND NEW.version = 1
BEGIN
  INSERT INTO workflow (id, name, steps, initial)
  VALUES (NEW.subject, NEW.data -> 'name', NEW.data -> 'steps', NEW.data ->> 'initial')
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, steps = excluded.steps, initial = excluded.initial;
  UPDATE status SET retired = 1 WHERE workflow_id = NEW.subject;
  INSERT INTO status (workflow_id, key, position, name, category, customer_name, next_step, owner, step, after_reply)
  SELECT NEW.subject, value ->> 'key', key, value -> 'name', value ->> 'category', value -> 'customer_name',
         value -> 'next_step', value ->> 'owner', value ->> 'step', value ->> 'after_reply'
    FROM json_each(NEW.data, '$.statuses') WHERE true
  ON CONFLICT (workflow_id, key) DO UPDATE SET
    position = excluded.position, name = excluded.name, category = excluded.category, customer_name = excluded.customer_name,
    next_step = excluded.next_step, owner = excluded.owner, step = excluded.step, after_reply = excluded.after_reply, retired = 0;
  DELETE FROM transition WHERE workflow_id = NEW.subject;
  INSERT INTO transition (workflow_id, key, position, name, from_status, to_status, customer_name, needs_reason, resolution, grace_days, requires)
  SELECT NEW.subject, value ->> 'key', key, value -> 'name', value -> 'from', value ->> 'to', nullif(value -> 'customer_name', 'null'),
         coalesce(value ->> 'needs_reason', 0), value ->> 'resolution', value ->> 'grace_days',
         coalesce(value -> 'requires', '[]')
    FROM json_each(NEW.data, '$.transitions');
  -- Open requests leave the statuses that are given up. (What is constant stands first: without moves no request is looked at.)
  UPDATE request
     SET (status, state) = (SELECT s.key, s.state FROM json_each(NEW.data, '$.moves') m JOIN status s ON s.workflow_id = NEW.subject AND s.key = m.value ->> 'to'
                             WHERE m.value ->> 'from' = request.status)
   WHERE json_type(NEW.data, '$.moves') = 'array' AND workflow_id = NEW.subject AND resolved_at IS NULL
     AND status IN (SELECT value ->> 'from' FROM json_each(NEW.data, '$.moves'));
END;
