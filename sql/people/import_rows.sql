-- DATABASE internal. The next rows of a file that are to be read in.
-- :import  :after the place of the last one that was  :until the last place that is looked at
-- Returns one row of JSON, a list of portico::people::import::Kept. Who may: administrators.
SELECT json_group_array(json_object('place', place, 'line', line, 'row', json(row)))
  FROM (SELECT place, line, row FROM import_line WHERE import_id = :import AND place > :after AND place <= :until AND outcome <> 'refused' ORDER BY place)
