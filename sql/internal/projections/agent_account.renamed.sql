CREATE TRIGGER project_agent_account_renamed INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'agent_account.renamed' AND NEW.version = 1
BEGIN
  UPDATE agent_account SET name = NEW.data ->> 'name' WHERE agent_id = NEW.subject;
END;
