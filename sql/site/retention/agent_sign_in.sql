-- DATABASE internal. Agents' tries to sign in of long ago.
-- :until when they were made  :count how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM agent_sign_in WHERE id IN (SELECT id FROM agent_sign_in WHERE at > 0 AND at <= :until ORDER BY at LIMIT :count) RETURNING id
