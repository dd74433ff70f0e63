-- Mails that were tried.
-- :until when they were  :count how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM mail_trial WHERE id IN (SELECT id FROM mail_trial WHERE at > 0 AND at <= :until ORDER BY at LIMIT :count) RETURNING id
