CREATE TRIGGER project_organisation_noted INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'organisation.noted' AND NEW.version = 1
BEGIN
  INSERT INTO organisation_note (seq, id, organisation_id, agent_id, body, at)
  VALUES (NEW.seq, NEW.id, NEW.subject, NEW.actor, NEW.data ->> 'body', NEW.at);
END;
