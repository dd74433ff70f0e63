CREATE TRIGGER project_portal_domain_proved INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'portal.domain_proved' AND NEW.version = 1
BEGIN
  UPDATE portal_domain SET proved_seq = NEW.seq, proved_at = NEW.at
   WHERE host = NEW.data ->> 'host' AND portal_id = NEW.subject AND proved_seq IS NULL
     AND NOT EXISTS (SELECT 1 FROM portal_domain WHERE host = NEW.data ->> 'host' AND proved_seq IS NOT NULL);
END;
