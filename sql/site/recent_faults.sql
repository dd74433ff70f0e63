-- The newest of our own mistakes, and how many there were.
-- :since when (milliseconds UTC)  :shown how many to show
-- Returns one row of JSON: count, latest (at, component, what, call_id), newest first. Who may: the operator.
SELECT json_object(
  'count', (SELECT count(*) FROM fault WHERE at >= :since),
  'latest', (SELECT jsonb_group_array(jsonb_object('at', at, 'component', component, 'what', what, 'call_id', call_id))
             FROM (SELECT at, component, what, call_id FROM fault WHERE at >= :since ORDER BY at DESC LIMIT :shown + 0)))
