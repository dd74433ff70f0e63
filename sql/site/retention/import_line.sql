-- DATABASE internal. The rows of files that were sent long ago.
-- :until when they were sent  :count how many at most
-- Returns their places. Who may: the courier.
DELETE FROM import_line WHERE (import_id, place) IN (
  SELECT l.import_id, l.place FROM import i CROSS JOIN import_line l ON l.import_id = i.id WHERE i.created_at BETWEEN 0 AND :until LIMIT :count)
RETURNING place
