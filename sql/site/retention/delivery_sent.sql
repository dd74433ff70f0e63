-- Deliveries that went out, or were not needed any more, long ago. That they are told to nobody twice rests on the outbox, not on these.
-- :until when they were sent  :count how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE sent_at <= :until ORDER BY sent_at LIMIT :count) RETURNING id
