-- DATABASE internal. Keeps some rows of a file, with what they would do.
-- :import  :lines (JSON): a list of portico::people::import::Line
-- Returns the last place. Who may: administrators.
INSERT INTO import_line (import_id, place, line, outcome, row, says)
SELECT :import, value ->> 'place', value ->> 'line', value ->> 'outcome', value -> 'row', value -> 'says' FROM json_each(:lines) WHERE true
ON CONFLICT (import_id, place) DO UPDATE SET outcome = excluded.outcome, says = excluded.says
RETURNING place
