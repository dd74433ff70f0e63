CREATE TRIGGER project_portal_domain_claimed INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'portal.domain_claimed' AND NEW.version = 1
BEGIN
  INSERT INTO portal_domain (host, portal_id, claimed_seq, claimed_at) VALUES (NEW.data ->> 'host', NEW.subject, NEW.seq, NEW.at) ON CONFLICT DO NOTHING;
END;
