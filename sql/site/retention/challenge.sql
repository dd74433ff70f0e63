-- Asked-for sign-ins that ran out long ago, used or not.
-- :until when they ran out  :count how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM challenge WHERE id IN (SELECT id FROM challenge WHERE expires_at > 0 AND expires_at <= :until ORDER BY expires_at LIMIT :count) RETURNING id
