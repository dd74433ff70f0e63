-- POLICY. Who leads which organisation, and so manages its members: those with a role that the site says leads. Where it says of none, nobody.
CREATE VIEW organisation_lead AS
  SELECT m.contact_id, m.organisation_id
    FROM membership m JOIN contact c ON c.id = m.contact_id
   WHERE c.active = 1 AND m.role IN (SELECT id FROM role WHERE leads = 1);
