-- The page behind a mailed link: whose account it opens, and whether this browser asked for it.
-- :challenge  :now  :asker_hash hash of this browser's secret, or ''
-- Returns one row of JSON, portico::sign_in::SignInLink; nothing is used up. Who may: whoever holds the link.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'asked', (SELECT jsonb_object('email', email, 'here', iif(asker = :asker_hash, jsonb('true'), jsonb('false'))) FROM challenge WHERE id = :challenge AND consumed_at IS NULL AND expires_at > :now),
  'portal', (SELECT jsonb_object('id', p.id, 'name', jsonb(p.name), 'color', p.color, 'logo', p.logo, 'icon', p.icon)
               FROM challenge c JOIN portal p ON p.id = c.portal_id AND p.sign_up = 1 WHERE c.id = :challenge))
