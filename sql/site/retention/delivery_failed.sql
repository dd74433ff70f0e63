-- Deliveries that were given up long ago.
-- :until when they were given up  :count how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE failed_at <= :until ORDER BY failed_at LIMIT :count) RETURNING id
