-- A portal's front, and the way in to it, as a customer will see them once drafts are published.
-- :agent  :contact who looks, by id, or null  :person the same by their address, or null  :is_stranger whether nobody is signed in; else, without either,
-- it is somebody new, or, where :is_first, the first of some who see the portal  :new_customer what somebody new is called
-- :kind and :key of the thing that the preview is about, or null  :is_alone whether its draft alone is to be shown  :is_typed whether what the agent
-- typed last of it is to stand in its place
-- :portal which
-- Returns one row of JSON, portico::site::studio::PreviewPage of a FrontPreview; nothing of the drafts for whoever has no business there. Who may: administrators, leads, auditors.
WITH
-- include site/part/planned.sql
,
wanted (json, id) AS MATERIALIZED (
  SELECT json_object('brand', json_object('id', id, 'name', json(name), 'icon', icon, 'color', color, 'logo', logo),
                     'description', json(description), 'welcome', json(welcome), 'announcement', json(announcement), 'banner', banner, 'tabs', json(tabs)), id
    FROM seen WHERE id = :portal)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'preview', (SELECT jsonb_object(
      'about', (SELECT jsonb(json) FROM about),
      'page', jsonb_object(
        -- Named to strangers on their way in.
        'entrance', (SELECT jsonb_object('id', id, 'name', jsonb(name), 'color', color, 'logo', logo, 'icon', icon) FROM planned_portal WHERE id = :portal AND sign_up),
        'words', (SELECT jsonb(sign_in) FROM planned_portal WHERE id = :portal AND sign_up),
        'front', jsonb_object('site', (SELECT jsonb(json) FROM planned_site), 'viewer', (SELECT jsonb(json) FROM face), 'portal', (SELECT jsonb(json) FROM wanted),
        'types', (SELECT jsonb_group_array(jsonb_object('id', id, 'tab', tab, 'name', jsonb(name), 'description', jsonb(description), 'icon', icon,
                                                        'response_hours', response_hours))
                    FROM (SELECT t.* FROM wanted w JOIN planned_type t ON t.portal_id = w.id ORDER BY t.position, t.id)))))
    FROM studio_reader r WHERE r.agent_id = :agent))
