-- DATABASE internal. A file that was sent, and some of its rows.
-- :session  :now  :import  :after the place of the last row that was seen  :outcome of the rows, or ''
-- Returns one row of JSON, portico::people::import::ImportPage; 101 rows at most. Who may: signed-in agents; the page shows it to administrators only.
WITH
own AS MATERIALIZED (
  SELECT i.id, i.file_name, i.created_at, i.lines, i.counts, i.ignored, i.started_at, i.done, i.written
    FROM live_agent_session s CROSS JOIN import i ON i.id = :import WHERE s.id = :session AND s.expires_at > :now AND i.created_at > 0),
shown AS MATERIALIZED (
  SELECT * FROM (SELECT l.place, l.line, l.outcome, l.row, l.says FROM own CROSS JOIN import_line l ON l.import_id = own.id AND l.place > :after
                  WHERE :outcome = '' ORDER BY l.place LIMIT 101)
  UNION ALL
  SELECT * FROM (SELECT l.place, l.line, l.outcome, l.row, l.says FROM own CROSS JOIN import_line l ON l.import_id = own.id AND l.outcome = :outcome AND l.place > :after
                  WHERE :outcome <> '' ORDER BY l.place LIMIT 101))
SELECT json_object(
  'import', (SELECT jsonb_object('id', id, 'file', file_name, 'at', created_at, 'lines', lines, 'counts', jsonb(counts), 'ignored', jsonb(ignored),
                                 'started', jsonb(iif(started_at IS NULL, 'false', 'true')), 'done', done, 'written', written) FROM own),
  'lines', (SELECT jsonb_group_array(jsonb_object('place', place, 'line', line, 'outcome', outcome, 'row', jsonb(row), 'says', jsonb(says)))
              FROM (SELECT place, line, outcome, row, says FROM shown ORDER BY place)))
