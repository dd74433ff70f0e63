CREATE TRIGGER project_agent_link_withdrawn INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'agent_link.withdrawn' AND NEW.version = 1
BEGIN
  UPDATE agent_link SET closed_at = NEW.at WHERE agent_id = NEW.subject AND id = NEW.data ->> 'link' AND closed_at IS NULL;
END;
