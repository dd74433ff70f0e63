-- POLICY. The sessions that pages are read with (their end is checked against the caller's clock), and whose they are: contacts' own, and those in which an
-- administrator sees the site as a contact. `counted_as` is who searches. `portal_id` is the one portal that a session on its own domain shows; null at the
-- main address, where all are shown. A session of a domain that is no portal's any more is over. No command asks here.
CREATE VIEW live_session AS
  SELECT s.id, s.expires_at, c.id AS contact_id, c.name, c.email, coalesce(s.agent_id, c.id) AS counted_as,
         (SELECT portal_id FROM portal_host d WHERE d.host = s.host) AS portal_id,
         json_object('contact_id', c.id, 'name', c.name, 'email', c.email, 'language', c.language,
                     'seen_by', json((SELECT json_object('name', a.name, 'until', s.expires_at) FROM agent a WHERE a.id = s.agent_id))) AS json
    FROM session s JOIN contact c ON c.id = s.contact_id AND c.active = 1
   WHERE s.ended_at IS NULL AND (s.host IS NULL OR EXISTS (SELECT 1 FROM portal_host d WHERE d.host = s.host))
     AND (s.agent_id IS NULL OR EXISTS (SELECT 1 FROM agent a WHERE a.id = s.agent_id AND a.role = 'admin' AND a.active = 1));

-- POLICY. The sessions that commands are given in: contacts' own. Whoever sees the site as a contact can't change a thing (decision 0023).
CREATE VIEW acting_session AS
  SELECT s.id, s.expires_at, c.id AS contact_id, c.name, c.email, s.host, (SELECT portal_id FROM portal_host d WHERE d.host = s.host) AS portal_id
    FROM session s JOIN contact c ON c.id = s.contact_id AND c.active = 1
   WHERE s.ended_at IS NULL AND (s.host IS NULL OR EXISTS (SELECT 1 FROM portal_host d WHERE d.host = s.host)) AND s.agent_id IS NULL;
