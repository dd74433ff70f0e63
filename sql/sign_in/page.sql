-- The sign-in pages: whose site this is, and the portal one is on the way to.
-- :session  :now  :host  :portal or null; at a portal's own domain that one counts
-- Returns one row of JSON, portico::sign_in::SignIn; of a portal where not anybody may make an account, nothing. Who may: anybody.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'viewer', (SELECT jsonb(json) FROM live_session WHERE id = :session AND expires_at > :now),
  'portal', (SELECT jsonb_object('id', id, 'name', jsonb(name), 'color', color, 'logo', logo, 'icon', icon)
               FROM portal WHERE id = coalesce((SELECT portal_id FROM portal_host WHERE host = :host), :portal) AND sign_up = 1),
  -- On its own domain a portal is no secret.
  'words', coalesce((SELECT jsonb(p.sign_in) FROM portal_host d JOIN portal p ON p.id = d.portal_id WHERE d.host = :host),
                    (SELECT jsonb(sign_in) FROM portal WHERE id = :portal AND sign_up = 1)))
