-- DATABASE internal. Agents' tries to sign in of long ago.
-- ?1 until when they were made  ?2 how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM agent_sign_in WHERE id IN (SELECT id FROM agent_sign_in WHERE at > 0 AND at <= ?1 ORDER BY at LIMIT ?2) RETURNING id
