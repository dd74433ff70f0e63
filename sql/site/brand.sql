-- The colours of the site or of one portal, for its small stylesheet.
-- ?1 session id  ?2 now  ?3 portal, or '' for the site
-- Returns one row of JSON, portico::pages::BrandColors; no colour for a portal that this caller may not know of.
-- Who may: of the site and of portals where anybody may make an account, anybody; of other portals, contacts who see them.
SELECT json_object(
  'color', iif(?3 = '', (SELECT color FROM site),
               (SELECT coalesce(p.color, s.color) FROM portal p CROSS JOIN site s
                 WHERE p.id = ?3 AND (p.sign_up = 1 OR EXISTS (SELECT 1 FROM live_session v JOIN contact_portal c ON c.contact_id = v.contact_id
                                                                WHERE v.id = ?1 AND v.expires_at > ?2 AND c.id = p.id)))),
  'public', iif(?3 = '' OR EXISTS (SELECT 1 FROM portal WHERE id = ?3 AND sign_up = 1), jsonb('true'), jsonb('false')))
