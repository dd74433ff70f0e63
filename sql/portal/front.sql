-- A portal's front: its welcome and its request types by tab.
-- :session  :now  :host  :portal null: the one whose own domain the host is
-- Returns one row of JSON, portico::portal::PortalFront. Who may: contacts who see the portal; anybody, where it is public.
WITH
wanted (id) AS MATERIALIZED (SELECT coalesce(:portal, (SELECT portal_id FROM portal_host WHERE host = :host))),
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = :session AND expires_at > :now),
shown AS MATERIALIZED (
  SELECT p.id, p.name, p.description, p.welcome, p.announcement, p.icon, p.color, p.logo, p.banner, p.sign_up, p.tabs
    FROM viewer v JOIN contact_portal p ON p.contact_id = v.contact_id AND p.id = (SELECT id FROM wanted)
  UNION ALL
  SELECT p.id, p.name, p.description, p.welcome, p.announcement, p.icon, p.color, p.logo, p.banner, p.sign_up, p.tabs
    FROM public_portal p WHERE p.id = (SELECT id FROM wanted) AND NOT EXISTS (SELECT 1 FROM viewer)
)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'portal', (SELECT jsonb_object('brand', jsonb_object('id', p.id, 'name', jsonb(p.name), 'icon', p.icon, 'color', p.color, 'logo', p.logo),
                                'description', jsonb(p.description), 'welcome', jsonb(p.welcome), 'announcement', jsonb(p.announcement), 'banner', p.banner, 'tabs', jsonb(p.tabs))
               FROM shown p),
  'types', (SELECT jsonb_group_array(jsonb_object('id', t.id, 'tab', t.tab, 'name', jsonb(t.name), 'description', jsonb(t.description), 'icon', t.icon,
                                                'response_hours', t.response_hours))
              FROM (SELECT t.* FROM shown p JOIN request_type t ON t.portal_id = p.id ORDER BY t.position) t))
