-- Takes what is due, so that no other courier does: leased until ?2, tried again after that.
-- ?1 now  ?2 leased until  ?3 how many
-- Returns id, kind, attempts. Who may: the courier.
UPDATE delivery SET leased_until = ?2, attempts = attempts + 1
 WHERE id IN (SELECT id FROM delivery WHERE sent_at IS NULL AND failed_at IS NULL AND due_at > 0 AND due_at <= ?1 AND leased_until <= ?1 ORDER BY due_at LIMIT ?3)
RETURNING id, kind, attempts
