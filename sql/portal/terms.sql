-- The terms of a portal, in the version that stands there now, and whether the reader has accepted it.
-- :session  :now  :host  :portal
-- Returns one row of JSON, portico::portal::TermsPage. Who may: contacts who see the portal; anybody, where it is public.
WITH
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = :session AND expires_at > :now),
shown AS MATERIALIZED (
  SELECT p.id, p.name, p.icon, p.color, p.logo, p.terms_version
    FROM viewer v JOIN contact_portal p ON p.contact_id = v.contact_id AND p.id = :portal
  UNION ALL
  SELECT p.id, p.name, p.icon, p.color, p.logo, p.terms_version
    FROM public_portal p WHERE p.id = :portal AND NOT EXISTS (SELECT 1 FROM viewer))
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'portal', (SELECT jsonb_object('id', p.id, 'name', jsonb(p.name), 'icon', p.icon, 'color', p.color, 'logo', p.logo) FROM shown p),
  'terms', (SELECT jsonb_object('version', t.version, 'text', jsonb(t.text), 'since', t.since,
                                'accepted_at', (SELECT a.at FROM terms_acceptance a
                                                 WHERE a.portal_id = t.portal_id AND a.contact_id = (SELECT contact_id FROM viewer) AND a.version = t.version))
              FROM shown p JOIN portal_terms t ON t.portal_id = p.id AND t.version = p.terms_version))
