-- A session that begins uses up its code, ends the one that it replaces, and clears the tries that led to it.
CREATE TRIGGER agent_session_begun AFTER INSERT ON agent_session
BEGIN
  UPDATE agent_session SET ended_at = NEW.created_at WHERE id = NEW.replaces AND id <> NEW.id AND ended_at IS NULL;
  UPDATE agent_second_factor SET last_step = NEW.totp_step WHERE agent_id = NEW.agent_id AND NEW.totp_step > last_step;
  INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
  SELECT NEW.id, NEW.created_at, 'agent', NEW.agent_id, 'recovery_code.used', 1, NEW.agent_id, '{}', NEW.call_id, NEW.ip, NEW.user_agent
   WHERE NEW.recovery_code IS NOT NULL;
  UPDATE agent_recovery_code SET used_at = NEW.created_at WHERE hash = NEW.recovery_code AND agent_id = NEW.agent_id;
  DELETE FROM agent_sign_in WHERE email = (SELECT email FROM agent_account WHERE agent_id = NEW.agent_id) AND source = NEW.source;
END;
