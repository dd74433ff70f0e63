-- The sign-in pages: whose site this is, and the portal one is on the way to.
-- ?1 session id  ?2 now  ?3 portal or ''
-- Returns one row of JSON, portico::pages::SignIn; of a portal where not anybody may make an account, nothing. Who may: anybody.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'viewer', (SELECT jsonb(json) FROM live_session WHERE id = ?1 AND expires_at > ?2),
  'portal', (SELECT jsonb_object('id', id, 'name', name, 'color', color, 'logo', logo, 'icon', icon)
               FROM portal WHERE id = ?3 AND sign_up = 1))
