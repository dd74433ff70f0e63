-- The colours of the site or of one portal, for its small stylesheet.
-- ?1 portal, or '' for the site
-- Returns one row of JSON, portico::pages::BrandColors. Who may: anybody.
SELECT json_object('color', coalesce((SELECT color FROM portal WHERE id = ?1), (SELECT color FROM site)))
