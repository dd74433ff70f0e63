-- Searches that no throttle counts any more.
-- :until when they were made  :count how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM search_try WHERE id IN (SELECT id FROM search_try WHERE at > 0 AND at <= :until ORDER BY at LIMIT :count) RETURNING id
