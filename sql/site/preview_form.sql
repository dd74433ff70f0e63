-- The form of a request type as a customer will see it once drafts are published, and where what is sent with it would go.
-- :agent  :contact who looks, by id, or null  :person the same by their address, or null  :is_stranger whether nobody is signed in; else, without either,
-- it is somebody new, or, where :is_first, the first of some who see the portal  :new_customer what somebody new is called
-- :kind and :key of the thing that the preview is about, or null  :is_alone whether its draft alone is to be shown  :is_typed whether what the agent
-- typed last of it is to stand in its place
-- :portal  :request_type
-- Returns one row of JSON, portico::site::studio::PreviewPage of a FormPreview; nothing of the drafts for whoever has no business there. Who may: administrators, leads, auditors.
WITH
-- include site/part/planned.sql
,
wanted (portal, terms, json, destination) AS MATERIALIZED (
  SELECT json_object('id', p.id, 'name', json(p.name), 'color', p.color, 'logo', p.logo, 'icon', p.icon),
         -- Those that this customer would be asked to accept: not again what they have accepted as it is.
         CASE WHEN p.terms IS NOT NULL AND NOT EXISTS (SELECT 1 FROM viewer v CROSS JOIN terms_acceptance a ON a.portal_id = p.id AND a.contact_id = v.contact_id
                                                        JOIN portal_terms l ON l.portal_id = p.id AND l.version = a.version AND l.text = p.terms)
              THEN json_object('version', coalesce((SELECT max(version) FROM portal_terms l WHERE l.portal_id = p.id), 0) + 1, 'text', json(p.terms), 'since', 0) END,
         json_object('id', t.id, 'name', json(t.name), 'description', json(t.description), 'icon', t.icon, 'response_hours', t.response_hours,
                     'what_next', json(t.what_next), 'sharing', t.sharing, 'confidential', json(iif(t.confidential, 'true', 'false')),
                     'response', json(t.response), 'form_version', 0, 'form', json(t.form)),
         json_object('workspace', json(coalesce((SELECT w.name FROM workspace w WHERE w.id = t.workspace_id), json_quote(t.workspace_id))),
                     'status', (SELECT json(st.customer_name) FROM workflow wf JOIN status st ON st.workflow_id = wf.id AND st.key = wf.initial
                                 WHERE wf.id = t.workflow_id))
    FROM seen p JOIN planned_type t ON t.portal_id = p.id WHERE p.id = :portal AND t.id = :request_type AND NOT :is_stranger),
timed (id, response_from) AS MATERIALIZED (
  SELECT :request_type, coalesce((SELECT coalesce(data ->> 'response_from', 'stated') FROM given WHERE kind = 'request_type.defined' AND subject = :request_type),
                                 (SELECT response_from FROM request_type WHERE id = :request_type))),
-- include portal/part/took.sql
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'preview', (SELECT jsonb_object(
      'about', (SELECT jsonb(json) FROM about),
      -- Named once: each time it is named, all that it is made of is compiled again.
      'page', (SELECT jsonb_object(
        'destination', jsonb(w.destination),
        'form', jsonb_object('site', (SELECT jsonb(json) FROM planned_site), 'viewer', (SELECT jsonb(json) FROM face),
        'portal', jsonb(w.portal), 'terms', jsonb(w.terms), 'type', jsonb(w.json), 'took', (SELECT json FROM took),
        'organisations', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name))
                            FROM (SELECT o.id, o.name FROM viewer v CROSS JOIN membership m ON m.contact_id = v.contact_id JOIN organisation o ON o.id = m.organisation_id
                                   ORDER BY m.position)),
        'colleagues', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name))
                         FROM (SELECT id, name FROM (
                               SELECT DISTINCT contact_id AS id, name FROM contact_colleague WHERE viewer_id = (SELECT contact_id FROM viewer) LIMIT 500) ORDER BY name)),
        'members', (SELECT jsonb_group_array(jsonb_object('id', contact_id, 'name', name, 'organisation', organisation_id))
                      FROM (SELECT m.contact_id, m.name, m.organisation_id
                              FROM (SELECT * FROM managed_member WHERE lead_id = (SELECT contact_id FROM viewer) AND contact_id <> lead_id LIMIT 500) m
                             WHERE EXISTS (SELECT 1 FROM planned_reader pr CROSS JOIN contact_audience a ON a.audience_id = pr.audience_id AND a.contact_id = m.contact_id
                                            WHERE pr.portal_id = :portal)
                             ORDER BY m.name, m.contact_id, m.organisation_id)),
        'follows', NULL)) FROM (SELECT 1) LEFT JOIN wanted w))
    FROM studio_reader r WHERE r.agent_id = :agent))
