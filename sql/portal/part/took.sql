-- How long the newest 200 requests of the type `timed` (id, response_from) took, to a first reply and to the end, where its time is to be told from
-- history. Two index ranges, however many requests there are.
answered (took) AS (
  SELECT first_reply_at - opened_at FROM (
    SELECT r.first_reply_at, r.opened_at FROM timed t CROSS JOIN request r ON r.type_id = t.id
     WHERE t.response_from = 'history' AND r.first_reply_at IS NOT NULL ORDER BY r.first_reply_at DESC LIMIT 200)),
settled (took) AS (
  SELECT resolved_at - opened_at FROM (
    SELECT r.resolved_at, r.opened_at FROM timed t CROSS JOIN request r ON r.type_id = t.id
     WHERE t.response_from = 'history' AND r.resolved_at IS NOT NULL ORDER BY r.resolved_at DESC LIMIT 200)),
-- Half of them, and nine in ten, took at most so long; of fewer than 20 nothing is told. (Each is named once: what is named is compiled again.)
took (json) AS (
  SELECT jsonb_object(
    'answered', (SELECT iif(count(*) >= 20, jsonb_object('half', max(iif(place = (n + 1) / 2, took, NULL)), 'most', max(iif(place = (n * 9 + 9) / 10, took, NULL))), NULL)
                   FROM (SELECT took, row_number() OVER (ORDER BY took) AS place, count(*) OVER () AS n FROM answered)),
    'settled', (SELECT iif(count(*) >= 20, jsonb_object('half', max(iif(place = (n + 1) / 2, took, NULL)), 'most', max(iif(place = (n * 9 + 9) / 10, took, NULL))), NULL)
                  FROM (SELECT took, row_number() OVER (ORDER BY took) AS place, count(*) OVER () AS n FROM settled))))
