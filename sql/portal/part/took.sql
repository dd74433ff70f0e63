-- How long the newest 200 requests of the type `wanted` took, to a first reply and to the end, where its time is to be told from history. Two index
-- ranges, however many requests there are.
answered (took) AS MATERIALIZED (
  SELECT first_reply_at - opened_at FROM (
    SELECT r.first_reply_at, r.opened_at FROM wanted t CROSS JOIN request r ON r.type_id = t.id
     WHERE t.response_from = 'history' AND r.first_reply_at IS NOT NULL ORDER BY r.first_reply_at DESC LIMIT 200)),
settled (took) AS MATERIALIZED (
  SELECT resolved_at - opened_at FROM (
    SELECT r.resolved_at, r.opened_at FROM wanted t CROSS JOIN request r ON r.type_id = t.id
     WHERE t.response_from = 'history' AND r.resolved_at IS NOT NULL ORDER BY r.resolved_at DESC LIMIT 200)),
-- Half of them, and nine in ten, took at most so long; of fewer than 20 nothing is told.
took (json) AS (
  SELECT jsonb_object(
    'answered', (SELECT jsonb_object('half', (SELECT took FROM answered ORDER BY took LIMIT 1 OFFSET (SELECT (count(*) - 1) / 2 FROM answered)),
                                     'most', (SELECT took FROM answered ORDER BY took LIMIT 1 OFFSET (SELECT (count(*) * 9 + 9) / 10 - 1 FROM answered)))
                  WHERE (SELECT count(*) FROM answered) >= 20),
    'settled', (SELECT jsonb_object('half', (SELECT took FROM settled ORDER BY took LIMIT 1 OFFSET (SELECT (count(*) - 1) / 2 FROM settled)),
                                    'most', (SELECT took FROM settled ORDER BY took LIMIT 1 OFFSET (SELECT (count(*) * 9 + 9) / 10 - 1 FROM settled)))
                 WHERE (SELECT count(*) FROM settled) >= 20)))
