-- The texts of the configuration, version by version, from which it follows what is missing in a language and what is behind its source.
-- :agent
-- Returns one row of JSON, portico::site::studio::Translations: of each thing its last 20 live versions, the oldest first, its draft, and which sources were
-- confirmed; nothing for whoever has no business there. Who may: administrators, leads, auditors.
WITH
thing (kind, id, place) AS MATERIALIZED (
  SELECT 'site.configured', 'site', 0 FROM site
  UNION SELECT 'workspace.defined', id, 1 FROM workspace
  UNION SELECT 'workflow.defined', id, 2 FROM workflow
  UNION SELECT 'portal.defined', id, 3 FROM portal
  UNION SELECT 'request_type.defined', id, 4 FROM request_type
  UNION SELECT kind, id, CASE kind WHEN 'site.configured' THEN 0 WHEN 'workspace.defined' THEN 1 WHEN 'workflow.defined' THEN 2 WHEN 'portal.defined' THEN 3 ELSE 4 END FROM draft),
things (list) AS (
  SELECT json_group_array(json_object('kind', kind, 'key', id, 'versions', json(versions), 'draft', json(draft), 'live_seq', live_seq, 'draft_seq', draft_seq,
                                      'confirmed', json(confirmed)))
    FROM (SELECT t.kind, t.id,
                 (SELECT json_group_array(json(data))
                    FROM (SELECT data FROM (SELECT e.data, e.seq FROM event e WHERE e.subject = t.id AND e.kind = t.kind ORDER BY e.seq DESC LIMIT 20) ORDER BY seq)) AS versions,
                 coalesce((SELECT definition FROM draft d WHERE d.kind = t.kind AND d.id = t.id), 'null') AS draft,
                 coalesce((SELECT max(e.seq) FROM event e WHERE e.subject = t.id AND e.kind = t.kind), 0) AS live_seq,
                 coalesce((SELECT seq FROM draft d WHERE d.kind = t.kind AND d.id = t.id), 0) AS draft_seq,
                 (SELECT json_group_array(json(data)) FROM (SELECT e.data FROM event e WHERE e.subject = t.id AND e.kind = 'translation.confirmed'
                                                               AND e.data ->> 'kind' = t.kind ORDER BY e.seq DESC LIMIT 500)) AS confirmed
            FROM thing t ORDER BY t.place, t.id))
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'texts', (SELECT jsonb_object('may_edit', jsonb(iif(r.may_publish, 'true', 'false')), 'things', jsonb((SELECT list FROM things)))
              FROM studio_reader r WHERE r.agent_id = :agent))
