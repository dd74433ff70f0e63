-- How one thing of the configuration came to be as it is: published, drafted, discarded, newest first.
-- :agent  :kind of the event that defines it  :key  :before only older than this seq
-- Returns one row of JSON, portico::site::ThingHistory: 51 entries at most, the last of which tells that there are more; none for whoever has no
-- business there. Who may: administrators, leads, auditors.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'entries', (SELECT (SELECT jsonb_group_array(jsonb_object('seq', seq, 'at', at, 'by', by, 'file', file, 'what', what, 'definition', jsonb(definition), 'faults', jsonb(faults)))
                        FROM (SELECT e.seq, e.at, coalesce((SELECT name FROM agent WHERE id = e.actor), e.actor) AS by,
                                     CASE e.kind WHEN 'draft.saved' THEN 'saved' WHEN 'draft.discarded' THEN 'discarded' ELSE 'published' END AS what,
                                     CASE e.kind WHEN 'draft.saved' THEN e.data -> 'definition' WHEN 'draft.discarded' THEN 'null' ELSE e.data END AS definition,
                                     iif(e.kind = 'draft.saved', e.data -> 'faults', '[]') AS faults, iif(e.kind = 'draft.saved', e.data ->> 'file', NULL) AS file
                                FROM event e
                               WHERE e.subject = :key AND e.seq < :before + 0
                                 AND (e.kind = :kind OR e.kind IN ('draft.saved', 'draft.discarded') AND e.data ->> 'kind' = :kind)
                               ORDER BY e.seq DESC LIMIT 51))
                FROM studio_reader r WHERE r.agent_id = :agent))
