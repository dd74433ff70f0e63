-- The configuration as a file, in the studio; and where a file is compared, what of its definitions is drafted already, what stands in their way, and who
-- would gain or lose what by them.
-- :agent  :given (JSON): a list of portico::site::studio::Given, or null  :person whom to show too, by their address
-- Returns one row of JSON, portico::site::studio::ConfigurationPage; without its parts for whoever has no business there. Who may: administrators, leads, auditors.
WITH
reader (may_edit) AS (SELECT may_publish FROM studio_reader WHERE agent_id = :agent),
given (kind, subject, data) AS MATERIALIZED (
  SELECT g.value ->> 'kind', g.value ->> 'key', g.value -> 'definition' FROM reader CROSS JOIN json_each(:given) g),
-- include site/part/refusal.sql
,
-- Who sees the portals that they are about now: the policy view. And then: by the words of their definitions, which no portal has yet.
sees (portal_id, contact_id, before, after) AS MATERIALIZED (
  SELECT t.id, c.id, EXISTS (SELECT 1 FROM contact_portal p WHERE p.contact_id = c.id AND p.id = t.id),
         iif(t.is_given, EXISTS (SELECT 1 FROM given g CROSS JOIN json_each(g.data, '$.audience') a CROSS JOIN contact_word w ON w.contact_id = c.id AND w.word = a.value
                                  WHERE g.kind = 'portal.defined' AND g.subject = t.id),
                         EXISTS (SELECT 1 FROM contact_portal p WHERE p.contact_id = c.id AND p.id = t.id))
    FROM touched t CROSS JOIN contact c WHERE c.active = 1),
-- include site/part/sight.sql
,
-- What of them is drafted already, and from which definition on they go.
versions (list) AS (
  SELECT jsonb_group_array(jsonb_object(
      'kind', kind, 'key', subject, 'live_seq', coalesce((SELECT max(seq) FROM event e WHERE e.subject = g.subject AND e.kind = g.kind), 0),
      'draft', (SELECT jsonb_object('definition', jsonb(d.definition), 'seq', d.seq, 'at', d.at, 'live_seq', d.live_seq, 'faults', jsonb(d.faults),
                                    'by', coalesce((SELECT name FROM agent WHERE id = d.agent_id), ''))
                  FROM draft d WHERE d.kind = g.kind AND d.id = g.subject)))
    FROM given g)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'configuration', (SELECT jsonb_object(
      'may_edit', jsonb(iif(r.may_edit, 'true', 'false')),
      -- It holds the team's addresses.
      'may_export', jsonb(iif(EXISTS (SELECT 1 FROM agent WHERE id = :agent AND role IN ('admin', 'auditor')), 'true', 'false')),
      'drafts', (SELECT count(*) FROM draft d WHERE NOT EXISTS (SELECT 1 FROM given g WHERE g.kind = d.kind AND g.subject = d.id)),
      'versions', jsonb((SELECT list FROM versions)),
      'refusals', (SELECT jsonb_group_array(jsonb_object('kind', kind, 'key', subject, 'path', path, 'reason', reason, 'name', name)) FROM refusal),
      'sight', jsonb((SELECT list FROM sight)), 'people', jsonb((SELECT list FROM people)))
    FROM reader r))
