-- An insert into this view sets a password by a mailed link: the secret goes to its table, that it was set goes to the log. Whoever was invited has an
-- account from then on; all sessions of before end.
CREATE VIEW agent_password_setting (event_id, at, agent_id, hash, call_id, ip, user_agent) AS
  SELECT '', 0, '', '', '', '', '' WHERE false;

CREATE TRIGGER set_agent_password INSTEAD OF INSERT ON agent_password_setting
BEGIN
  INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
  SELECT NEW.event_id, NEW.at, 'agent', a.agent_id, 'agent_password.set', 1, a.agent_id, '{}', NEW.call_id, NEW.ip, NEW.user_agent
    FROM agent_account a WHERE a.agent_id = NEW.agent_id AND a.invited = 0;
  INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
  SELECT NEW.event_id, NEW.at, 'agent', a.agent_id, 'agent_account.opened', 1, a.agent_id, json_object('email', a.email, 'name', a.name),
         NEW.call_id, NEW.ip, NEW.user_agent
    FROM agent_account a WHERE a.agent_id = NEW.agent_id AND a.invited = 1;
  INSERT INTO agent_password (agent_id, hash, changed_at) VALUES (NEW.agent_id, NEW.hash, NEW.at)
  ON CONFLICT (agent_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at;
  UPDATE agent_session SET ended_at = NEW.at WHERE agent_id = NEW.agent_id AND ended_at IS NULL;
END;
