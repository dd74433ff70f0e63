-- DATABASE internal. Rows of a file are read in, up to this one.
-- :import  :now  :from the row before, as the caller saw it  :to  :written how many events they made
-- Returns the id; nothing where somebody else went on with it meanwhile. Who may: administrators.
UPDATE import SET done = :to, written = written + :written, started_at = coalesce(started_at, :now) WHERE id = :import AND done = :from RETURNING id
