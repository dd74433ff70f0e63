-- POLICY. The sessions that count (their end is checked against the caller's clock), and whose they are.
CREATE VIEW live_session AS
  SELECT s.id, s.expires_at, c.id AS contact_id, c.name, c.email,
         json_object('contact_id', c.id, 'name', c.name, 'email', c.email, 'language', c.language) AS json
    FROM session s JOIN contact c ON c.id = s.contact_id AND c.active = 1
   WHERE s.ended_at IS NULL;
