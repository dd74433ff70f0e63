-- POLICY. The portals that a contact may see.
CREATE VIEW contact_portal AS
  SELECT c.id AS contact_id, p.id, p.position, p.name, p.description, p.welcome, p.announcement, p.icon, p.color, p.logo, p.banner,
         p.terms_version, p.sign_up, p.tabs
    FROM contact c CROSS JOIN portal p
   WHERE EXISTS (SELECT 1 FROM portal_audience pa CROSS JOIN contact_audience a ON a.audience_id = pa.audience_id
                  WHERE pa.portal_id = p.id AND a.contact_id = c.id);

-- POLICY. The same, for whoever asks for all of them: from the contact's audiences on, so that portals of others cost nothing.
CREATE VIEW contact_portal_key AS
  SELECT c.id AS contact_id, p.id AS portal_id
    FROM contact c CROSS JOIN portal p
   WHERE p.id IN (SELECT pa.portal_id FROM contact_audience a CROSS JOIN portal_audience pa ON pa.audience_id = a.audience_id WHERE a.contact_id = c.id);

-- POLICY. The portals whose fronts anybody may see, signed in or not: everybody with an account sees them, and anybody may make an account there.
CREATE VIEW public_portal AS
  SELECT p.id, p.position, p.name, p.description, p.welcome, p.announcement, p.icon, p.color, p.logo, p.banner,
         p.terms_version, p.sign_up, p.tabs
    FROM portal p
   WHERE p.sign_up = 1 AND EXISTS (SELECT 1 FROM portal_reader r WHERE r.portal_id = p.id AND r.contact_id = '' AND r.organisation_id = '' AND r.role = '');

-- POLICY. The hosts that show a portal: its domains that are proved. No other name is answered, nor made into a link.
CREATE VIEW portal_host AS
  SELECT host, portal_id, proved_seq FROM portal_domain WHERE proved_seq IS NOT NULL;
