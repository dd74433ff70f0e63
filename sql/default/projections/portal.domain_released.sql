CREATE TRIGGER project_portal_domain_released INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'portal.domain_released' AND NEW.version = 1
BEGIN
  DELETE FROM portal_domain WHERE host = NEW.data ->> 'host' AND portal_id = NEW.subject;
END;
