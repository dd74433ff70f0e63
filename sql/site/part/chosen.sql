-- The drafts that were chosen, by `choice` (JSON), as they were seen, and what is wrong with the choice: a list of portico::site::studio::Chosen.
picked (kind, subject, data, faults, live_seq, seq, event, place) AS MATERIALIZED (
  SELECT d.kind, d.id, d.definition, d.faults, d.live_seq, d.seq, c.value ->> 'event',
         CASE d.kind WHEN 'site.configured' THEN 0 WHEN 'workspace.defined' THEN 1 WHEN 'workflow.defined' THEN 2 WHEN 'portal.defined' THEN 3 ELSE 4 END
    FROM choice CROSS JOIN json_each(choice.list) c
   CROSS JOIN draft d ON d.kind = c.value ->> 'kind' AND d.id = c.value ->> 'id' AND d.seq = c.value ->> 'seq'),
-- Of those that are sound by themselves more can be asked.
given (kind, subject, data, seq, event, place) AS MATERIALIZED (
  SELECT kind, subject, data, seq, event, place FROM picked WHERE json_array_length(faults) = 0),
objection (kind, subject, path, reason, name) AS (
  -- It was saved again, discarded or published since,
  SELECT c.value ->> 'kind', c.value ->> 'id', '', 'draft_changed', coalesce((SELECT a.name FROM draft d JOIN agent a ON a.id = d.agent_id
                                                                             WHERE d.kind = c.value ->> 'kind' AND d.id = c.value ->> 'id'), '')
    FROM choice CROSS JOIN json_each(choice.list) c
   WHERE NOT EXISTS (SELECT 1 FROM picked g WHERE g.kind = c.value ->> 'kind' AND g.subject = c.value ->> 'id')
  UNION ALL
  -- or what is live is not what its author saw.
  SELECT g.kind, g.subject, '', 'live_changed', coalesce((SELECT a.name FROM agent a JOIN event e ON e.actor = a.id WHERE e.seq = n.seq), '')
    FROM (SELECT kind, subject, live_seq, coalesce((SELECT max(e.seq) FROM event e WHERE e.subject = picked.subject AND e.kind = picked.kind), 0) AS seq FROM picked) n
    JOIN picked g ON g.kind = n.kind AND g.subject = n.subject
   WHERE n.seq <> g.live_seq
  UNION ALL
  -- What is wrong with it by itself.
  SELECT g.kind, g.subject, f.value ->> 'path', 'unsound', f.value ->> 'why' FROM picked g CROSS JOIN json_each(g.faults) f
  UNION ALL
  -- A portal that is for nobody: no reader of it has an account, or gets one by an address of its own.
  SELECT g.kind, g.subject, 'audience', 'nobody', ''
    FROM given g
   WHERE g.kind = 'portal.defined'
     AND NOT EXISTS (SELECT 1 FROM draft_audience d JOIN audience a ON a.id = d.audience_id
                      WHERE d.portal_id = g.subject
                        AND (   a.contact_id = '' AND a.organisation_id = '' AND a.role = ''
                             OR a.role = '' AND EXISTS (SELECT 1 FROM organisation_domain o WHERE o.organisation_id = a.organisation_id)
                             OR EXISTS (SELECT 1 FROM contact_audience c WHERE c.audience_id = a.id)))),
