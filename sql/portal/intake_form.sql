-- The form of a request type, with what it may ask to pick from.
-- :session  :now  :host  :portal  :request_type  :follows key of the request it follows, or null
-- :asked_version the version of the form that a browser filled in, 0 for none
-- Returns one row of JSON, portico::portal::IntakeForm. Who may: contacts who see the portal.
WITH
viewer AS MATERIALIZED (SELECT contact_id, portal_id, json FROM live_session WHERE id = :session AND expires_at > :now),
wanted AS MATERIALIZED (SELECT t.*, p.name AS portal_name, p.color, p.logo, p.icon AS portal_icon, p.terms_version, v.contact_id
             FROM viewer v JOIN contact_portal p ON p.contact_id = v.contact_id AND p.id = :portal
             JOIN request_type t ON t.portal_id = p.id AND t.id = :request_type),
timed (id, response_from) AS (SELECT id, response_from FROM wanted),
-- include portal/part/took.sql
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'portal', (SELECT jsonb_object('id', portal_id, 'name', jsonb(portal_name), 'color', color, 'logo', logo, 'icon', portal_icon) FROM wanted),
  -- The terms that the viewer has not accepted yet.
  'terms', (SELECT jsonb_object('version', t.version, 'text', jsonb(t.text), 'since', t.since) FROM wanted w JOIN portal_terms t ON t.portal_id = w.portal_id AND t.version = w.terms_version
             WHERE NOT EXISTS (SELECT 1 FROM terms_acceptance a WHERE a.portal_id = w.portal_id AND a.contact_id = w.contact_id AND a.version = w.terms_version)),
  'type', (SELECT jsonb_object('id', id, 'name', jsonb(name), 'description', jsonb(description), 'icon', icon, 'response_hours', response_hours,
                              'what_next', jsonb(what_next), 'sharing', sharing, 'confidential', jsonb(iif(confidential, 'true', 'false')), 'response', jsonb(response),
                              'form_version', form_version, 'form', jsonb(form)) FROM wanted),
  'took', (SELECT json FROM took),
  -- The form that was filled in, where another one is live by now.
  'asked_form', (SELECT jsonb(e.data -> 'form') FROM wanted w CROSS JOIN form_version v ON v.type_id = w.id AND v.version = :asked_version + 0 AND v.version <> w.form_version
                  CROSS JOIN event e ON e.seq = v.seq),
  'organisations', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name))
                      FROM (SELECT o.id, o.name FROM membership m JOIN organisation o ON o.id = m.organisation_id
                             WHERE m.contact_id = (SELECT contact_id FROM wanted) ORDER BY m.position)),
  -- Colleagues, where the form has a contact picker.
  'colleagues', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name))
                   FROM (SELECT id, name FROM (
                         SELECT DISTINCT contact_id AS id, name FROM contact_colleague
                          WHERE viewer_id = (SELECT contact_id FROM wanted WHERE instr(form, '"kind":"contact"') > 0) LIMIT 500) ORDER BY name)),
  -- For whom a lead may ask: the members who see the portal as well.
  'members', (SELECT jsonb_group_array(jsonb_object('id', contact_id, 'name', name, 'organisation', organisation_id))
                FROM (SELECT m.contact_id, m.name, m.organisation_id
                        FROM (SELECT * FROM managed_member WHERE lead_id = (SELECT contact_id FROM wanted) AND contact_id <> lead_id LIMIT 500) m
                       WHERE EXISTS (SELECT 1 FROM contact_portal p WHERE p.contact_id = m.contact_id AND p.id = :portal) ORDER BY m.name, m.contact_id, m.organisation_id)),
  'follows', (SELECT jsonb_object('key', r.key, 'title', r.title) FROM viewer v JOIN contact_request r ON r.viewer_id = v.contact_id AND r.key = :follows AND r.portal_id = coalesce(v.portal_id, r.portal_id)))
