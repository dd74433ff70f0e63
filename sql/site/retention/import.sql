-- DATABASE internal. Files that were sent long ago, once their rows are gone.
-- :until when they were sent  :count how many at most
-- Returns their ids. Who may: the courier.
DELETE FROM import WHERE id IN (
  SELECT id FROM import i WHERE created_at BETWEEN 0 AND :until AND NOT EXISTS (SELECT 1 FROM import_line WHERE import_id = i.id) ORDER BY created_at LIMIT :count)
RETURNING id
