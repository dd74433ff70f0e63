-- POLICY. The groups of readers that a contact belongs to: everyone with an account, themselves, their organisations, their roles; themselves as long as
-- they belong to an organisation. What is for an account that was merged into theirs is for them.
CREATE VIEW contact_audience AS
  SELECT c.id AS contact_id, a.id AS audience_id
    FROM contact c CROSS JOIN audience a ON a.contact_id = '' AND a.organisation_id = '' AND a.role = '' WHERE c.active = 1
  UNION ALL
  SELECT c.id, a.id FROM contact c CROSS JOIN audience a ON a.contact_id = c.id AND a.organisation_id = '' AND a.role = '' WHERE c.active = 1
  UNION ALL
  SELECT m.contact_id, a.id FROM contact c CROSS JOIN membership m ON m.contact_id = c.id
   CROSS JOIN audience a ON a.contact_id = '' AND a.organisation_id = m.organisation_id AND a.role = '' WHERE c.active = 1
  UNION ALL
  SELECT m.contact_id, a.id FROM contact c CROSS JOIN membership m ON m.contact_id = c.id
   CROSS JOIN audience a ON a.contact_id = '' AND a.organisation_id = '' AND a.role = m.role WHERE c.active = 1
  UNION ALL
  SELECT m.contact_id, a.id FROM contact c CROSS JOIN membership m ON m.contact_id = c.id
   CROSS JOIN audience a ON a.contact_id = '' AND a.organisation_id = m.organisation_id AND a.role = m.role WHERE c.active = 1
  UNION ALL
  SELECT c.id, a.id FROM contact c CROSS JOIN membership m ON m.contact_id = c.id
   CROSS JOIN audience a ON a.contact_id = c.id AND a.organisation_id = m.organisation_id AND a.role = '' WHERE c.active = 1
  UNION ALL
  SELECT c.id, a.id FROM contact c CROSS JOIN contact_merge g ON g.into_id = c.id
   CROSS JOIN audience a ON a.contact_id = g.contact_id AND a.organisation_id = '' AND a.role = '' WHERE c.active = 1
  UNION ALL
  SELECT c.id, a.id FROM contact c CROSS JOIN contact_merge g ON g.into_id = c.id CROSS JOIN membership m ON m.contact_id = c.id
   CROSS JOIN audience a ON a.contact_id = g.contact_id AND a.organisation_id = m.organisation_id AND a.role = '' WHERE c.active = 1;
