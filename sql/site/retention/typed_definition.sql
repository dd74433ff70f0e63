-- What was typed to be seen, long ago.
-- :until when it was typed  :count how many at most
-- Returns the things' keys. Who may: the courier.
DELETE FROM typed_definition WHERE (agent_id, kind, id) IN (
  SELECT agent_id, kind, id FROM typed_definition WHERE at > 0 AND at <= :until ORDER BY at LIMIT :count)
RETURNING id
