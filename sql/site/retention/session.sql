-- Customers' sessions that ended or ran out long ago.
-- :until when they ended  :count how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM session WHERE id IN (
  SELECT id FROM session WHERE coalesce(ended_at, expires_at) <= :until ORDER BY coalesce(ended_at, expires_at) LIMIT :count)
RETURNING id
