-- Who gains and who loses what with the definitions `given` (kind, subject, data): sight of portals and request types, the right to lead an organisation; and
-- some people beside it. `sees` (portal_id, contact_id, before, after) is who sees the portals of `touched`, as it is and then.
-- The portals that it is about, and those that a request type comes from or goes to.
touched (id, is_given) AS MATERIALIZED (
  SELECT p.value, max(g.kind = 'portal.defined')
    FROM given g
   CROSS JOIN json_each(CASE g.kind WHEN 'portal.defined' THEN json_array(g.subject)
                                    WHEN 'request_type.defined' THEN json_array(g.data ->> 'portal', (SELECT portal_id FROM request_type WHERE id = g.subject))
                                    ELSE '[]' END) p
   WHERE p.value IS NOT NULL GROUP BY 1),
-- The roles of which it is said otherwise who leads, where the site is among the definitions: those that there are (0), and those that there will be (1).
changed_role (id, name, leads) AS MATERIALIZED (
  SELECT r.value ->> 'key', coalesce(max(iif(side.key = 1, r.value -> 'name', NULL)), max(r.value -> 'name')), max(iif(side.key = 1, r.value ->> 'leads', 0))
    FROM given g
   CROSS JOIN json_each(json_array((SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'leads', leads)) FROM role), jsonb(g.data -> '$.roles'))) side
   CROSS JOIN json_each(side.value) r
   WHERE g.kind = 'site.configured'
   GROUP BY r.value ->> 'key' HAVING max(iif(side.key = 0, r.value ->> 'leads', 0)) <> max(iif(side.key = 1, r.value ->> 'leads', 0))),
-- A request type is seen by whoever sees its portal: of those that are given, those that move or are new.
thing (what, id, name, from_portal, to_portal, is_public) AS MATERIALIZED (
  SELECT iif(g.kind = 'portal.defined', 'portal', 'type'), g.subject, g.data -> 'name',
         iif(g.kind = 'portal.defined', g.subject, t.portal_id), iif(g.kind = 'portal.defined', g.subject, g.data ->> 'portal'),
         g.kind = 'portal.defined' AND g.data ->> 'sign_up' AND EXISTS (SELECT 1 FROM json_each(g.data, '$.audience') WHERE value = 'everyone')
    FROM given g
    LEFT JOIN request_type t ON t.id = g.subject AND g.kind = 'request_type.defined'
   WHERE g.kind = 'portal.defined'
      OR g.kind = 'request_type.defined' AND t.portal_id IS NOT g.data ->> 'portal'
         -- A new one in a new portal is seen with that.
         AND NOT (t.id IS NULL AND g.data ->> 'portal' IN (SELECT n.subject FROM given n
                                                            WHERE n.kind = 'portal.defined' AND NOT EXISTS (SELECT 1 FROM portal p WHERE p.id = n.subject)))
  UNION ALL
  SELECT 'role', id, name, NULL, NULL, 0 FROM changed_role),
-- Who has what of it, and who does not: sees a portal or a request type, leads an organisation by a role.
has (what, id, contact_id, before, after) AS MATERIALIZED (
  SELECT t.what, t.id, s.contact_id, max(s.portal_id IS t.from_portal AND s.before), max(s.portal_id = t.to_portal AND s.after)
    FROM thing t JOIN sees s ON s.portal_id IN (t.from_portal, t.to_portal)
   GROUP BY t.what, t.id, s.contact_id
  UNION ALL
  SELECT 'role', r.id, c.id, max(l.contact_id IS NOT NULL), max(m.contact_id IS NOT NULL AND r.leads)
    FROM changed_role r CROSS JOIN contact c
    LEFT JOIN membership m ON m.contact_id = c.id AND m.role = r.id
    LEFT JOIN organisation_lead l ON l.contact_id = c.id AND l.organisation_id = m.organisation_id
   WHERE c.active = 1
   GROUP BY r.id, c.id),
change (what, id, contact_id, gains, place) AS MATERIALIZED (
  SELECT what, id, contact_id, after, row_number() OVER (PARTITION BY what, id, after ORDER BY (SELECT name FROM contact WHERE id = contact_id), contact_id)
    FROM has WHERE before <> after),
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
  SELECT contact_id FROM (SELECT min(contact_id) AS contact_id FROM has WHERE before <> after GROUP BY what, id, after LIMIT 12)
  UNION
  SELECT contact_id FROM (SELECT min(contact_id) AS contact_id FROM membership GROUP BY organisation_id, role LIMIT 12)
  UNION
  SELECT id FROM (SELECT c.id FROM contact c WHERE NOT EXISTS (SELECT 1 FROM membership m WHERE m.contact_id = c.id) ORDER BY c.id LIMIT 2)),
-- What each of them has of each thing, in the order of `sight`.
people (list) AS (
  SELECT jsonb_group_array(jsonb_object(
      'name', c.name, 'email', c.email,
      'roles', (SELECT jsonb_group_array(words) FROM (SELECT m.role || ' · ' || o.name AS words FROM membership m JOIN organisation o ON o.id = m.organisation_id
                                                       WHERE m.contact_id = c.id ORDER BY m.position)),
      'sees', (SELECT jsonb_group_array(jsonb_object('before', jsonb(iif(before, 'true', 'false')), 'after', jsonb(iif(after, 'true', 'false'))))
                 FROM (SELECT before, after FROM has WHERE contact_id = c.id ORDER BY what, id))))
    FROM (SELECT c.id, c.name, c.email FROM sample s JOIN contact c ON c.id = s.contact_id
           WHERE c.active = 1 ORDER BY c.email IS NOT :person, c.name, c.id LIMIT 24) c)
