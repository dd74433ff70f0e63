CREATE TRIGGER project_terms_accepted INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'terms.accepted' AND NEW.version = 1
BEGIN
  INSERT INTO terms_acceptance (portal_id, contact_id, version, hash, language, at, seq)
  VALUES (NEW.data ->> 'portal', NEW.subject, NEW.data ->> 'version', NEW.data ->> 'hash', NEW.data ->> 'language', NEW.at, NEW.seq)
  ON CONFLICT DO NOTHING;
END;
