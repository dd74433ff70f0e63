-- The hub as a customer will see it once drafts are published. Of their requests, those that the agent may see as well.
-- :agent  :contact who looks, by id, or null  :person the same by their address, or null  :is_stranger whether nobody is signed in; else, without either,
-- it is somebody new, or, where :is_first, the first of some who see the portal  :new_customer what somebody new is called
-- :kind and :key of the thing that the preview is about, or null  :is_alone whether its draft alone is to be shown  :is_typed whether what the agent
-- typed last of it is to stand in its place
-- :portal null: of all portals  :now
-- Returns one row of JSON, portico::site::studio::PreviewPage of a HubPreview; nothing of the drafts for whoever has no business there. Who may: administrators, leads, auditors.
WITH
-- include site/part/planned.sql
,
placed (opened_seq, reply_seq, seq) AS (
  SELECT opened_seq, NULL, updated_seq FROM (
    SELECT ra.opened_seq, ra.updated_seq
      FROM viewer v CROSS JOIN audience a ON a.contact_id = v.contact_id AND a.organisation_id = '' AND a.role = ''
     CROSS JOIN request_audience ra ON ra.audience_id = a.id
     WHERE EXISTS (SELECT 1 FROM agent_request r WHERE r.viewer_id = :agent AND r.opened_seq = ra.opened_seq)
       AND NOT EXISTS (SELECT 1 FROM request_snapshot s WHERE s.opened_seq = ra.opened_seq AND s.until > :now)
     ORDER BY ra.updated_seq DESC LIMIT 8))
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'preview', (SELECT jsonb_object('about', (SELECT jsonb(json) FROM about), 'page', jsonb_object(
      'people', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name, 'roles', jsonb(roles)))
                   FROM (SELECT c.id, c.name, (SELECT json_group_array(words) FROM (SELECT m.role || ' · ' || o.name AS words
                                                                                      FROM membership m JOIN organisation o ON o.id = m.organisation_id
                                                                                     WHERE m.contact_id = c.id ORDER BY m.position)) AS roles
                           FROM sample s JOIN contact c ON c.id = s.contact_id
                          WHERE c.active = 1 ORDER BY c.name, c.id)),
      'hub', jsonb(
        '{"site":' || (SELECT json FROM planned_site) || ',"viewer":' || coalesce((SELECT json FROM face), 'null')
        || ',"portals":' || (SELECT json_group_array(json_object('id', id, 'name', json(name), 'description', json(description), 'icon', icon))
                               FROM (SELECT id, name, description, icon FROM seen ORDER BY position, id))
        || ',"mine":' || (
-- include request/part/cards.sql
        ) || '}')))
    FROM studio_reader r WHERE r.agent_id = :agent))
