-- An insert into this view makes a second factor (`secret` given) or new recovery codes for the one that there is. A session that there is not
-- yet begins with it: of an agent who must have a second factor, and just made it.
CREATE VIEW second_factor_change (event_id, at, kind, agent_id, secret, step, codes, session_id, call_id, ip, user_agent, source, replaces) AS
  SELECT '', 0, '', '', '', 0, '', '', '', '', '', '', '' WHERE false;

CREATE TRIGGER change_second_factor INSTEAD OF INSERT ON second_factor_change
BEGIN
  INSERT INTO agent_session (id, agent_id, created_at, expires_at, seen_at, ip, user_agent, call_id, source, replaces)
  SELECT NEW.session_id, NEW.agent_id, NEW.at, NEW.at + r.life, NEW.at, NEW.ip, NEW.user_agent, NEW.call_id, NEW.source, NEW.replaces
    FROM desk_rule r WHERE NOT EXISTS (SELECT 1 FROM agent_session WHERE id = NEW.session_id);
  INSERT INTO agent_second_factor (agent_id, secret, last_step, enrolled_at)
  SELECT NEW.agent_id, NEW.secret, NEW.step, NEW.at WHERE NEW.secret IS NOT NULL;
  UPDATE agent_second_factor SET last_step = NEW.step WHERE agent_id = NEW.agent_id AND NEW.step > last_step;
  DELETE FROM agent_recovery_code WHERE agent_id = NEW.agent_id;
  INSERT INTO agent_recovery_code (hash, agent_id) SELECT value, NEW.agent_id FROM json_each(NEW.codes);
  DELETE FROM agent_sign_in
   WHERE email = (SELECT email FROM agent_account WHERE agent_id = NEW.agent_id) AND source = 's' || NEW.session_id;
  INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
  VALUES (NEW.event_id, NEW.at, 'agent', NEW.agent_id, NEW.kind, 1, NEW.agent_id, '{}', NEW.call_id, NEW.ip, NEW.user_agent);
END;
