-- An insert into this view changes a password: the secret goes to its table, that it was changed goes to the log.
CREATE VIEW agent_password_change (event_id, at, agent_id, hash, session_id, call_id, ip, user_agent) AS
  SELECT '', 0, '', '', '', '', '', '' WHERE false;

CREATE TRIGGER change_agent_password INSTEAD OF INSERT ON agent_password_change
BEGIN
  UPDATE agent_password SET hash = NEW.hash, changed_at = NEW.at WHERE agent_id = NEW.agent_id;
  UPDATE agent_session SET ended_at = NEW.at WHERE agent_id = NEW.agent_id AND id <> NEW.session_id AND ended_at IS NULL;
  DELETE FROM agent_sign_in
   WHERE email = (SELECT email FROM agent_account WHERE agent_id = NEW.agent_id) AND source = 's' || NEW.session_id;
  INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
  VALUES (NEW.event_id, NEW.at, 'agent', NEW.agent_id, 'agent_password.changed', 1, NEW.agent_id, '{}', NEW.call_id, NEW.ip, NEW.user_agent);
END;
