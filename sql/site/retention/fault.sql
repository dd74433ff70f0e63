-- Our own mistakes of long ago.
-- ?1 until when they happened  ?2 how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM fault WHERE id IN (SELECT id FROM fault WHERE at <= ?1 ORDER BY at LIMIT ?2) RETURNING id
