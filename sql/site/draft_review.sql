-- What publishing drafts would change: the drafts beside what is live, what stands in the way, and who gains or loses sight of what, by the policy
-- views that pages read.
-- :agent  :choice (JSON): a list of portico::site::studio::Chosen, or null for all drafts  :person whom to show too, by their address
-- Returns one row of JSON, portico::site::DraftReview; nothing of the drafts for whoever has no business there. Who may: administrators, leads, auditors.
WITH
reader (may_publish) AS (SELECT may_publish FROM studio_reader WHERE agent_id = :agent),
choice (list) AS MATERIALIZED (
  SELECT coalesce(:choice, (SELECT json_group_array(json_object('kind', kind, 'id', id, 'seq', seq)) FROM draft)) FROM reader),
-- include site/part/chosen.sql
-- include site/part/refusal.sql
,
-- The portals that the drafts are about, and those that a request type comes from or goes to.
touched (id, is_drafted) AS MATERIALIZED (
  SELECT p.value, max(g.kind = 'portal.defined')
    FROM given g
   CROSS JOIN json_each(CASE g.kind WHEN 'portal.defined' THEN json_array(g.subject)
                                    WHEN 'request_type.defined' THEN json_array(g.data ->> 'portal', (SELECT portal_id FROM request_type WHERE id = g.subject))
                                    ELSE '[]' END) p
   WHERE p.value IS NOT NULL GROUP BY 1),
planned_audience (portal_id, audience_id) AS MATERIALIZED (
  SELECT t.id, iif(t.is_drafted, d.audience_id, p.audience_id)
    FROM touched t LEFT JOIN draft_audience d ON t.is_drafted AND d.portal_id = t.id LEFT JOIN portal_audience p ON NOT t.is_drafted AND p.portal_id = t.id),
-- Who sees them now: the policy view. And then: the same, with the audiences that there will be.
sees (portal_id, contact_id, before, after) AS MATERIALIZED (
  SELECT t.id, c.id, EXISTS (SELECT 1 FROM contact_portal p WHERE p.contact_id = c.id AND p.id = t.id),
         EXISTS (SELECT 1 FROM planned_audience pa CROSS JOIN contact_audience a ON a.audience_id = pa.audience_id
                  WHERE pa.portal_id = t.id AND a.contact_id = c.id)
    FROM touched t CROSS JOIN contact c WHERE c.active = 1),
-- A request type is seen by whoever sees its portal: of those that are drafted, those that move or are new.
thing (what, id, name, from_portal, to_portal, is_public) AS MATERIALIZED (
  SELECT iif(g.kind = 'portal.defined', 'portal', 'type'), g.subject, n.name,
         iif(g.kind = 'portal.defined', g.subject, t.portal_id), iif(g.kind = 'portal.defined', g.subject, g.data ->> 'portal'),
         g.kind = 'portal.defined' AND g.data ->> 'sign_up' AND EXISTS (SELECT 1 FROM json_each(g.data, '$.audience') WHERE value = 'everyone')
    FROM given g JOIN draft_listed n ON n.kind = g.kind AND n.id = g.subject
    LEFT JOIN request_type t ON t.id = g.subject AND g.kind = 'request_type.defined'
   WHERE g.kind = 'portal.defined'
      OR g.kind = 'request_type.defined' AND t.portal_id IS NOT g.data ->> 'portal'
         -- A new one in a new portal is seen with that.
         AND NOT (t.id IS NULL AND g.data ->> 'portal' IN (SELECT n.subject FROM given n
                                                            WHERE n.kind = 'portal.defined' AND NOT EXISTS (SELECT 1 FROM portal p WHERE p.id = n.subject)))),
change (what, id, contact_id, gains, place) AS MATERIALIZED (
  SELECT what, id, contact_id, gains, row_number() OVER (PARTITION BY what, id, gains ORDER BY (SELECT name FROM contact WHERE id = contact_id), contact_id)
    FROM (SELECT t.what, t.id, s.contact_id, max(s.portal_id = t.to_portal AND s.after) AS gains
            FROM thing t JOIN sees s ON s.portal_id IN (t.from_portal, t.to_portal)
           GROUP BY t.what, t.id, s.contact_id
          HAVING max(s.portal_id IS t.from_portal AND s.before) <> max(s.portal_id = t.to_portal AND s.after))),
sight (list) AS (
  SELECT jsonb_group_array(jsonb_object(
      'what', what, 'key', id, 'name', jsonb(name), 'is_public', jsonb(iif(is_public, 'true', 'false')), 'was_public', jsonb(iif(was_public, 'true', 'false')),
      'gain', gain, 'loss', loss, 'gainers', jsonb(gainers), 'losers', jsonb(losers)))
    FROM (SELECT t.what, t.id, t.name, t.is_public, EXISTS (SELECT 1 FROM public_portal p WHERE t.what = 'portal' AND p.id = t.from_portal) AS was_public,
                 count(c.contact_id) FILTER (WHERE c.gains) AS gain, count(c.contact_id) FILTER (WHERE NOT c.gains) AS loss,
                 json_group_array(n.name) FILTER (WHERE c.gains AND c.place <= 3) AS gainers,
                 json_group_array(n.name) FILTER (WHERE NOT c.gains AND c.place <= 3) AS losers
            FROM thing t LEFT JOIN change c ON c.what = t.what AND c.id = t.id LEFT JOIN contact n ON n.id = c.contact_id
           GROUP BY t.what, t.id ORDER BY t.what, t.id)),
-- Some of every role in every organisation, some without one, some of those for whom something changes, and who was asked for.
sample (contact_id) AS MATERIALIZED (
  SELECT c.id FROM contact c WHERE c.email = :person
  UNION
  SELECT contact_id FROM (SELECT contact_id FROM change WHERE place = 1 LIMIT 12)
  UNION
  SELECT contact_id FROM (SELECT min(contact_id) AS contact_id FROM membership GROUP BY organisation_id, role LIMIT 12)
  UNION
  SELECT id FROM (SELECT c.id FROM contact c WHERE NOT EXISTS (SELECT 1 FROM membership m WHERE m.contact_id = c.id) ORDER BY c.id LIMIT 2)),
-- What each of them sees of each thing, in the order of `sight`.
people (list) AS (
  SELECT jsonb_group_array(jsonb_object(
      'name', c.name, 'email', c.email,
      'roles', (SELECT jsonb_group_array(words) FROM (SELECT m.role || ' · ' || o.name AS words FROM membership m JOIN organisation o ON o.id = m.organisation_id
                                                       WHERE m.contact_id = c.id ORDER BY m.position)),
      'sees', (SELECT jsonb_group_array(jsonb_object('before', jsonb(iif(before, 'true', 'false')), 'after', jsonb(iif(after, 'true', 'false'))))
                 FROM (SELECT max(s.portal_id IS t.from_portal AND s.before) AS before, max(s.portal_id = t.to_portal AND s.after) AS after
                         FROM thing t JOIN sees s ON s.contact_id = c.id AND s.portal_id IN (t.from_portal, t.to_portal)
                        GROUP BY t.what, t.id ORDER BY t.what, t.id))))
    FROM (SELECT c.id, c.name, c.email FROM sample s JOIN contact c ON c.id = s.contact_id
           WHERE c.active = 1 ORDER BY c.email IS NOT :person, c.name, c.id LIMIT 24) c),
drafts (list) AS (
  SELECT jsonb_group_array(jsonb_object(
      'kind', kind, 'key', id, 'seq', seq, 'at', at, 'by', by, 'definition', jsonb(definition), 'live', jsonb(live), 'chosen', jsonb(chosen)))
    FROM (SELECT d.kind, d.id, d.seq, d.at, coalesce((SELECT name FROM agent WHERE id = d.agent_id), '') AS by, d.definition,
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
