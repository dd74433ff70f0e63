-- The sign-in pages: whose site this is, and the portal one is on the way to.
-- :session  :now  :portal or null
-- Returns one row of JSON, portico::sign_in::SignIn; of a portal where not anybody may make an account, nothing. Who may: anybody.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'viewer', (SELECT jsonb(json) FROM live_session WHERE id = :session AND expires_at > :now),
  'portal', (SELECT jsonb_object('id', id, 'name', jsonb(name), 'color', color, 'logo', logo, 'icon', icon)
               FROM portal WHERE id = :portal AND sign_up = 1),
  'words', (SELECT jsonb(sign_in) FROM portal WHERE id = :portal AND sign_up = 1))
