-- When the next delivery falls due that nobody is at, if that is soon.
-- :now  :until when to look
-- Returns one time, milliseconds UTC, or NULL. Who may: the courier.
SELECT min(due_at) FROM delivery WHERE sent_at IS NULL AND failed_at IS NULL AND due_at > :now AND due_at <= :until
