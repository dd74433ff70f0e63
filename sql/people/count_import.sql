-- DATABASE internal. All rows of a file are kept: how many would do what.
-- :import  :counts (JSON): portico::people::import::Counts
-- Returns the id. Who may: administrators.
UPDATE import SET counts = json(:counts) WHERE id = :import RETURNING id
