-- Searches that no throttle counts any more.
-- ?1 until when they were made  ?2 how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM search_try WHERE id IN (SELECT id FROM search_try WHERE at > 0 AND at <= ?1 ORDER BY at LIMIT ?2) RETURNING id
