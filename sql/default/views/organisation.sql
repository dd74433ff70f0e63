-- POLICY. Who leads which organisation, and so manages its members: those with a role that the site says leads. Where it says of none, nobody.
CREATE VIEW organisation_lead AS
  SELECT m.contact_id, m.organisation_id
    FROM membership m JOIN contact c ON c.id = m.contact_id
   WHERE c.active = 1 AND m.role IN (SELECT id FROM role WHERE leads = 1);

-- POLICY. The members that a lead manages. `is_last_lead`: nobody else leads, so that this one neither goes nor becomes anything else.
CREATE VIEW managed_member AS
  SELECT l.contact_id AS lead_id, l.organisation_id, c.id AS contact_id, c.name, c.email, m.role,
         l.contact_id = m.contact_id
         AND NOT EXISTS (SELECT 1 FROM organisation_lead other WHERE other.organisation_id = l.organisation_id AND other.contact_id <> l.contact_id) AS is_last_lead
    FROM organisation_lead l
    JOIN membership m ON m.organisation_id = l.organisation_id
    JOIN contact c ON c.id = m.contact_id AND c.active = 1;

-- POLICY. Whom members know of in their organisations, by name: all who belong to them.
CREATE VIEW contact_colleague AS
  SELECT m.contact_id AS viewer_id, m.organisation_id, c.id AS contact_id, c.name
    FROM membership m
   CROSS JOIN membership o ON o.organisation_id = m.organisation_id
   CROSS JOIN contact c ON c.id = o.contact_id AND c.active = 1;

-- POLICY. The invitations of those who still lead, and of administrators; of others they have lapsed. When they expire is checked against the
-- caller's clock. The closed ones are here for commands that are given twice. `by` is whom the invited read of: a lead's address, which they have
-- proved, or an administrator's name.
CREATE VIEW leads_invitation AS
  SELECT i.id, i.organisation_id, i.email, i.name, i.role, i.invited_by, i.invited_at, i.expires_at, i.closed_at IS NULL AS is_open, i.host,
         coalesce((SELECT email FROM contact WHERE id = i.invited_by), (SELECT name FROM agent WHERE id = i.invited_by)) AS by
    FROM invitation i
   WHERE EXISTS (SELECT 1 FROM organisation_lead l WHERE l.contact_id = i.invited_by AND l.organisation_id = i.organisation_id)
      OR EXISTS (SELECT 1 FROM site_administrator who WHERE who.actor_kind = 'agent' AND who.actor = i.invited_by);
