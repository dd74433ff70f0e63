-- The newest of our own mistakes, and how many there were.
-- ?1 since when (milliseconds UTC)  ?2 how many to show
-- Returns one row of JSON: count, latest (at, component, what, call_id), newest first. Who may: the operator.
SELECT json_object(
  'count', (SELECT count(*) FROM fault WHERE at >= ?1),
  'latest', (SELECT jsonb_group_array(jsonb_object('at', at, 'component', component, 'what', what, 'call_id', call_id))
             FROM (SELECT at, component, what, call_id FROM fault WHERE at >= ?1 ORDER BY at DESC LIMIT ?2 + 0)))
