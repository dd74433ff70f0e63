-- The page behind a mailed link: whose account it opens, and whether this browser asked for it.
-- :challenge  :now  :host  :asker_hash hash of this browser's secret, or ''
-- Returns one row of JSON, portico::sign_in::SignInLink; nothing is used up. Who may: whoever holds the link.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'asked', (SELECT jsonb_object('email', email, 'here', iif(asker = :asker_hash, jsonb('true'), jsonb('false'))) FROM challenge c WHERE id = :challenge AND consumed_at IS NULL AND expires_at > :now
               -- Where it was asked for; at the main address, where that domain is no portal's any more.
               AND (SELECT d.host FROM portal_host d WHERE d.host = c.host) IS :host),
  'portal', (SELECT jsonb_object('id', p.id, 'name', jsonb(p.name), 'color', p.color, 'logo', p.logo, 'icon', p.icon)
               FROM challenge c JOIN portal p ON p.id = c.portal_id AND (p.sign_up = 1 OR :host IS NOT NULL) WHERE c.id = :challenge))
