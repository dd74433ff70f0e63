-- Deliveries that went out, or were not needed any more, long ago. That they are told to nobody twice rests on the outbox, not on these.
-- ?1 until when they were sent  ?2 how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE sent_at <= ?1 ORDER BY sent_at LIMIT ?2) RETURNING id
