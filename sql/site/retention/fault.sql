-- Our own mistakes of long ago.
-- :until when they happened  :count how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM fault WHERE id IN (SELECT id FROM fault WHERE at <= :until ORDER BY at LIMIT :count) RETURNING id
