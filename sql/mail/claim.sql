-- Takes what is due, so that no other courier does: leased until :leased_until, tried again after that.
-- :now  :leased_until  :count
-- Returns id, kind, attempts. Who may: the courier.
UPDATE delivery SET leased_until = :leased_until, attempts = attempts + 1
 WHERE id IN (SELECT id FROM delivery WHERE sent_at IS NULL AND failed_at IS NULL AND due_at > 0 AND due_at <= :now AND leased_until <= :now ORDER BY due_at LIMIT :count)
RETURNING id, kind, attempts
