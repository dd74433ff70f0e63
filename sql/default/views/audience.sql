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

-- POLICY. The same groups in the words of definitions (portal_word), for a definition that nobody has published or drafted: a group that no portal had yet is
-- no audience. A test holds the two views to each other.
CREATE VIEW contact_word AS
  SELECT id AS contact_id, 'everyone' AS word FROM contact WHERE active = 1
  UNION ALL
  SELECT id, 'c' || id FROM contact WHERE active = 1
  UNION ALL
  SELECT c.id, 'c' || g.contact_id FROM contact c CROSS JOIN contact_merge g ON g.into_id = c.id WHERE c.active = 1
  UNION ALL
  SELECT m.contact_id, 'o' || m.organisation_id FROM contact c CROSS JOIN membership m ON m.contact_id = c.id WHERE c.active = 1
  UNION ALL
  SELECT m.contact_id, 'r' || m.role FROM contact c CROSS JOIN membership m ON m.contact_id = c.id WHERE c.active = 1
  UNION ALL
  SELECT m.contact_id, 'o' || m.organisation_id || '.' || m.role FROM contact c CROSS JOIN membership m ON m.contact_id = c.id WHERE c.active = 1;
