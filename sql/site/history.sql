-- How one thing of the configuration came to be as it is: its definitions, newest first.
-- :kind of its events  :subject its key  :before only older than this seq
-- Returns one row of JSON, a list of portico::site::Defined: 101 at most. Who may: the operator.
SELECT json_group_array(json_object('seq', seq, 'at', at, 'by', by, 'data', json(data)))
  FROM (SELECT e.seq, e.at, e.data, coalesce((SELECT name FROM agent WHERE id = e.actor), e.actor) AS by
          FROM event e WHERE e.subject = :subject AND e.kind = :kind AND e.seq < :before
         ORDER BY e.seq DESC LIMIT 101)
