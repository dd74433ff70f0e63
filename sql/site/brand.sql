-- The colours of the site or of one portal, for its small stylesheet.
-- :session  :now  :portal null for the site
-- Returns one row of JSON, portico::site::BrandColors; no colour for a portal that this caller may not know of.
-- Who may: of the site and of portals where anybody may make an account, anybody; of other portals, contacts who see them.
SELECT json_object(
  'color', iif(:portal IS NULL, (SELECT color FROM site),
               (SELECT coalesce(p.color, s.color) FROM portal p CROSS JOIN site s
                 WHERE p.id = :portal AND (p.sign_up = 1 OR EXISTS (SELECT 1 FROM live_session v JOIN contact_portal c ON c.contact_id = v.contact_id
                                                                WHERE v.id = :session AND v.expires_at > :now AND c.id = p.id)))),
  'public', iif(:portal IS NULL OR EXISTS (SELECT 1 FROM portal WHERE id = :portal AND sign_up = 1), jsonb('true'), jsonb('false')))
