-- The configuration as it will be once drafts are published, and the customer who looks at it. Who sees what is asked of the same views as in the
-- review (draft_review.sql): contact_audience, portal_audience, draft_audience.
-- What the agent typed last of the thing, in the place of its draft.
typed (kind, subject, data) AS MATERIALIZED (
  SELECT kind, id, definition FROM typed_definition WHERE :is_typed AND agent_id = :agent AND kind = :kind AND id = :key),
-- What will be published. What is not sound can't be, and is left as it is live.
given (kind, subject, data) AS MATERIALIZED (
  SELECT d.kind, d.id, d.definition
    FROM draft d
   WHERE json_array_length(d.faults) = 0 AND (NOT :is_alone OR d.kind = :kind AND d.id = :key)
     AND NOT EXISTS (SELECT 1 FROM typed t WHERE t.kind = d.kind AND t.subject = d.id)
  UNION ALL
  SELECT kind, subject, data FROM typed),
planned_site (json) AS MATERIALIZED (
  SELECT json_object('name', data ->> 'name', 'language', data ->> 'language', 'zone', data ->> 'zone', 'announcement', json(iif(data ->> 'announcement' IS NULL, NULL, json_object('text', json(data -> 'announcement'), 'from', data ->> 'announcement_from', 'until', data ->> 'announcement_until'))),
                     'color', data ->> 'color', 'logo', data ->> 'logo', 'banner', data ->> 'banner')
    FROM given WHERE kind = 'site.configured'
  UNION ALL
  SELECT json FROM site_chrome WHERE NOT EXISTS (SELECT 1 FROM given WHERE kind = 'site.configured')),
planned_portal (id, position, name, description, welcome, announcement, icon, color, logo, banner, sign_in, terms, sign_up, tabs) AS MATERIALIZED (
  SELECT subject, CAST(data ->> 'position' AS INTEGER), data -> 'name', data -> 'description', data -> 'welcome',
         iif(data ->> 'announcement' IS NULL, NULL, json_object('text', json(data -> 'announcement'), 'from', data ->> 'announcement_from', 'until', data ->> 'announcement_until')),
         data ->> 'icon', data ->> 'color', data ->> 'logo', data ->> 'banner', nullif(data -> 'sign_in', 'null'),
         iif(data ->> 'terms' IS NULL, NULL, data -> 'terms'), data ->> 'sign_up', data -> 'tabs'
    FROM given WHERE kind = 'portal.defined'
  UNION ALL
  SELECT id, position, name, description, welcome, announcement, icon, color, logo, banner, sign_in,
         (SELECT text FROM portal_terms t WHERE t.portal_id = portal.id AND t.version = portal.terms_version), sign_up, tabs
    FROM portal WHERE id NOT IN (SELECT subject FROM given WHERE kind = 'portal.defined')),
planned_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, sharing, response_hours, what_next, confidential, response, response_from,
              form) AS MATERIALIZED (
  SELECT subject, data ->> 'portal', data ->> 'tab', CAST(data ->> 'position' AS INTEGER), data -> 'name', data -> 'description', data ->> 'icon',
         data ->> 'workspace', data ->> 'workflow', data ->> 'sharing', data ->> 'response_hours', data -> 'what_next',
         coalesce(data ->> 'confidential', 0), nullif(data -> 'response', 'null'), coalesce(data ->> 'response_from', 'stated'), data -> 'form'
    FROM given WHERE kind = 'request_type.defined'
  UNION ALL
  SELECT id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, sharing, response_hours, what_next, confidential, response, response_from, form
    FROM request_type WHERE id NOT IN (SELECT subject FROM given WHERE kind = 'request_type.defined')),
-- Who will see a portal; where it was only typed, by the words of its definition.
planned_reader (portal_id, audience_id) AS MATERIALIZED (
  SELECT portal_id, audience_id FROM portal_audience WHERE portal_id NOT IN (SELECT subject FROM given WHERE kind = 'portal.defined')
  UNION ALL
  SELECT portal_id, audience_id FROM draft_audience
   WHERE portal_id IN (SELECT subject FROM given WHERE kind = 'portal.defined') AND portal_id NOT IN (SELECT subject FROM typed)
  UNION ALL
  SELECT t.subject, a.id
    FROM typed t CROSS JOIN json_each(t.data, '$.audience') word
   CROSS JOIN audience a ON a.contact_id = iif(word.value GLOB 'c?*', substr(word.value, 2), '')
         AND a.organisation_id = CASE WHEN word.value GLOB 'o*.*' THEN substr(word.value, 2, instr(word.value, '.') - 2)
                                      WHEN word.value GLOB 'o?*' THEN substr(word.value, 2) ELSE '' END
         AND a.role = CASE WHEN word.value GLOB 'r?*' THEN substr(word.value, 2)
                           WHEN word.value GLOB 'o*.*' THEN substr(word.value, instr(word.value, '.') + 1) ELSE '' END
   WHERE t.kind = 'portal.defined'),
-- Some customers to choose from: three of each of some organisations, some without.
sample (contact_id) AS MATERIALIZED (
  SELECT m.contact_id
    FROM (SELECT id FROM organisation WHERE id > '' ORDER BY id LIMIT 6) o
   CROSS JOIN membership m ON m.organisation_id = o.id AND m.contact_id IN (SELECT contact_id FROM membership WHERE organisation_id = o.id ORDER BY contact_id LIMIT 3)
  UNION
  SELECT id FROM (SELECT c.id FROM (SELECT id FROM contact WHERE id > '' ORDER BY id LIMIT 50) c
                   WHERE NOT EXISTS (SELECT 1 FROM membership m WHERE m.contact_id = c.id) LIMIT 2)),
-- The customer who looks; none where a stranger or somebody new does.
viewer (contact_id, json) AS MATERIALIZED (
  SELECT id, json_object('contact_id', id, 'name', name, 'email', email, 'language', language)
    FROM contact WHERE active = 1 AND id = :contact
  UNION ALL
  SELECT id, json_object('contact_id', id, 'name', name, 'email', email, 'language', language)
    FROM contact WHERE active = 1 AND email = :person
  UNION ALL
  SELECT contact_id, json
    FROM (SELECT c.id AS contact_id, json_object('contact_id', c.id, 'name', c.name, 'email', c.email, 'language', c.language) AS json
            FROM sample s CROSS JOIN contact c ON c.id = s.contact_id AND c.active = 1
           WHERE :is_first
             AND (:portal IS NULL OR EXISTS (SELECT 1 FROM planned_reader pr CROSS JOIN contact_audience a ON a.audience_id = pr.audience_id AND a.contact_id = c.id
                                              WHERE pr.portal_id = :portal))
           ORDER BY c.name, c.id LIMIT 1)),
-- The groups of readers that they belong to. Everybody, strangers too, is one of all.
own_audience (audience_id) AS MATERIALIZED (
  SELECT a.audience_id FROM viewer v CROSS JOIN contact_audience a ON a.contact_id = v.contact_id
  UNION
  SELECT id FROM audience WHERE contact_id = '' AND organisation_id = '' AND role = ''),
-- The same in the words of definitions.
own_word (word) AS MATERIALIZED (
  SELECT 'everyone'
  UNION
  SELECT 'c' || contact_id FROM viewer
  UNION
  SELECT w.value FROM viewer v CROSS JOIN membership m ON m.contact_id = v.contact_id
   CROSS JOIN json_each(json_array('o' || m.organisation_id, 'r' || m.role, 'o' || m.organisation_id || '.' || m.role)) w),
-- The portals that they see; strangers, where anybody may make an account.
seen (id, position, name, description, welcome, announcement, icon, color, logo, banner, terms, tabs) AS MATERIALIZED (
  SELECT p.id, p.position, p.name, p.description, p.welcome, p.announcement, p.icon, p.color, p.logo, p.banner, p.terms, p.tabs
    FROM planned_portal p
   WHERE (NOT :is_stranger OR p.sign_up)
     AND (   EXISTS (SELECT 1 FROM planned_reader pr CROSS JOIN own_audience o ON o.audience_id = pr.audience_id WHERE pr.portal_id = p.id)
          -- A group that was only typed need not be there yet.
          OR EXISTS (SELECT 1 FROM typed t CROSS JOIN json_each(t.data, '$.audience') w CROSS JOIN own_word o ON o.word = w.value
                      WHERE t.kind = 'portal.defined' AND t.subject = p.id))),
-- Who looks, as pages have it.
face (contact_id, json) AS MATERIALIZED (
  SELECT contact_id, json FROM viewer
  UNION ALL
  SELECT NULL, json_object('contact_id', '00000000000000000000000000000000', 'name', :new_customer, 'email', '', 'language', NULL)
   WHERE NOT :is_stranger AND NOT EXISTS (SELECT 1 FROM viewer)),
about (json) AS (
  SELECT json_object(
      'contact', (SELECT contact_id FROM face),
      'drafted', (SELECT count(*) FROM given),
      -- What is drafted and not shown, since it could not be published as it is.
      'unsound', (SELECT jsonb_group_array(jsonb(name))
                    FROM (SELECT l.name FROM draft d JOIN draft_listed l ON l.kind = d.kind AND l.id = d.id
                           WHERE json_array_length(d.faults) > 0 AND (NOT :is_alone OR d.kind = :kind AND d.id = :key)
                             AND NOT EXISTS (SELECT 1 FROM typed t WHERE t.kind = d.kind AND t.subject = d.id)
                           ORDER BY l.kind, l.id))))
