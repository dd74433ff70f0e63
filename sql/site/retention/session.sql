-- Customers' sessions that ended or ran out long ago.
-- ?1 until when they ended  ?2 how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM session WHERE id IN (
  SELECT id FROM session WHERE coalesce(ended_at, expires_at) <= ?1 ORDER BY coalesce(ended_at, expires_at) LIMIT ?2)
RETURNING id
