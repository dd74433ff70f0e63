CREATE TRIGGER project_agent_account_closed INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'agent_account.closed' AND NEW.version = 1
BEGIN
  UPDATE agent_account SET active = 0 WHERE agent_id = NEW.subject;
END;
