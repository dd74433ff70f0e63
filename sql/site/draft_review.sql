-- What publishing drafts would change: the drafts beside what is live, what stands in the way, and who gains or loses sight of what, by the policy
-- views that pages read.
-- :agent  :choice (JSON): a list of portico::site::studio::Chosen, or null for all drafts  :person whom to show too, by their address
-- Returns one row of JSON, portico::site::DraftReview; nothing of the drafts for whoever has no business there. Who may: administrators, leads, auditors.
WITH
reader (may_publish) AS (SELECT may_publish FROM studio_reader WHERE agent_id = :agent),
choice (list) AS MATERIALIZED (
  SELECT coalesce(:choice, (SELECT json_group_array(json_object('kind', kind, 'id', id, 'seq', seq)) FROM draft))),
-- include site/part/chosen.sql
-- include site/part/refusal.sql
,
-- Who sees the portals that the drafts are about now: the policy view. And then: the same, with the audiences that there will be.
sees (portal_id, contact_id, before, after) AS MATERIALIZED (
  SELECT t.id, c.id, EXISTS (SELECT 1 FROM contact_portal p WHERE p.contact_id = c.id AND p.id = t.id),
         iif(t.is_given, EXISTS (SELECT 1 FROM draft_audience d CROSS JOIN contact_audience a ON a.audience_id = d.audience_id
                                  WHERE d.portal_id = t.id AND a.contact_id = c.id),
                         EXISTS (SELECT 1 FROM contact_portal p WHERE p.contact_id = c.id AND p.id = t.id))
    FROM touched t CROSS JOIN contact c WHERE c.active = 1),
-- include site/part/sight.sql
,
drafts (list) AS (
  SELECT jsonb_group_array(jsonb_object(
      'kind', kind, 'key', id, 'seq', seq, 'at', at, 'by', by, 'file', file, 'definition', jsonb(definition), 'live', jsonb(live), 'chosen', jsonb(chosen)))
    FROM (SELECT d.kind, d.id, d.seq, d.at, coalesce((SELECT name FROM agent WHERE id = d.agent_id), '') AS by, d.definition,
                 (SELECT e.data ->> 'file' FROM event e WHERE e.seq = d.seq) AS file,
                 coalesce((SELECT e.data FROM event e WHERE e.subject = d.id AND e.kind = d.kind ORDER BY e.seq DESC LIMIT 1), 'null') AS live,
                 iif(EXISTS (SELECT 1 FROM json_each((SELECT list FROM choice)) c WHERE c.value ->> 'kind' = d.kind AND c.value ->> 'id' = d.id), 'true', 'false') AS chosen
            FROM draft d ORDER BY d.kind, d.id))
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'review', (SELECT jsonb_object(
      'may_publish', jsonb(iif(r.may_publish, 'true', 'false')),
      'drafts', jsonb((SELECT list FROM drafts)),
      'refusals', (SELECT jsonb_group_array(jsonb_object('kind', kind, 'key', subject, 'path', path, 'reason', reason, 'name', name))
                     FROM (SELECT kind, subject, path, reason, name FROM objection UNION ALL SELECT kind, subject, path, reason, name FROM refusal)),
      'sight', jsonb((SELECT list FROM sight)), 'people', jsonb((SELECT list FROM people)))
    FROM reader r))
