-- DATABASE default. What a site began with: 'this' where the event with this id is in its log, 'nothing' while the log is empty, else 'other'.
-- :event id
-- Returns the word. Who may: the operator.
SELECT CASE
         WHEN EXISTS (SELECT 1 FROM event WHERE id = :event) THEN 'this'
         WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq > 0) THEN 'nothing'
         ELSE 'other'
       END
