-- Deliveries that were given up long ago.
-- ?1 until when they were given up  ?2 how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE failed_at <= ?1 ORDER BY failed_at LIMIT ?2) RETURNING id
