-- When the next delivery falls due that nobody is at, if that is soon.
-- ?1 now  ?2 until when to look
-- Returns one time, milliseconds UTC, or NULL. Who may: the courier.
SELECT min(due_at) FROM delivery WHERE sent_at IS NULL AND failed_at IS NULL AND due_at > ?1 AND due_at <= ?2
