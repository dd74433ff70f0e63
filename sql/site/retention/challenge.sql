-- Asked-for sign-ins that ran out long ago, used or not.
-- ?1 until when they ran out  ?2 how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM challenge WHERE id IN (SELECT id FROM challenge WHERE expires_at > 0 AND expires_at <= ?1 ORDER BY expires_at LIMIT ?2) RETURNING id
