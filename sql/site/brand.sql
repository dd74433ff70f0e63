-- The colours of the site or of one portal, for its small stylesheet.
-- :session  :now  :host  :portal null for the site
-- Returns one row of JSON, portico::site::BrandColors; no colour for a portal that this caller may not know of, or that is not this host's.
-- Who may: of the site and of portals where anybody may make an account, anybody; of other portals, contacts who see them.
SELECT json_object(
  'color', iif(:portal IS NULL, (SELECT json ->> 'color' FROM site_at WHERE host IS :host),
               (SELECT coalesce(p.color, s.color) FROM portal p CROSS JOIN site s
                 WHERE p.id = :portal AND EXISTS (SELECT 1 FROM site_at a WHERE a.host IS :host AND coalesce(a.json ->> '$.domain.id', p.id) = p.id)
                   AND (p.sign_up = 1 OR :host IS NOT NULL OR EXISTS (SELECT 1 FROM live_session v JOIN contact_portal c ON c.contact_id = v.contact_id
                                                                WHERE v.id = :session AND v.expires_at > :now AND c.id = p.id)))),
  'public', iif(:portal IS NULL OR EXISTS (SELECT 1 FROM portal WHERE id = :portal AND sign_up = 1), jsonb('true'), jsonb('false')))
