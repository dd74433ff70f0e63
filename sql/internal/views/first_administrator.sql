-- POLICY. A site with an agent is set up, and takes no key.
CREATE VIEW open_setup_key AS
  SELECT hash, expires_at, email FROM setup_key WHERE NOT EXISTS (SELECT 1 FROM agent_account);

-- An insert into this view ends the set-up of a site: the first administrator's account, password and session, all or nothing.
CREATE VIEW first_administrator (event_id, at, agent_id, email, name, hash, session_id, call_id, ip, user_agent) AS
  SELECT '', 0, '', '', '', '', '', '', '', '' WHERE false;

CREATE TRIGGER make_first_administrator INSTEAD OF INSERT ON first_administrator
BEGIN
  INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
  VALUES (NEW.event_id, NEW.at, 'system', 'setup', 'agent_account.opened', 1, NEW.agent_id,
          json_object('email', NEW.email, 'name', NEW.name), NEW.call_id, NEW.ip, NEW.user_agent);
  INSERT INTO agent_password (agent_id, hash, changed_at) VALUES (NEW.agent_id, NEW.hash, NEW.at);
  INSERT INTO agent_session (id, agent_id, created_at, expires_at, seen_at, ip, user_agent, call_id, source)
  SELECT NEW.session_id, NEW.agent_id, NEW.at, NEW.at + r.life, NEW.at, NEW.ip, NEW.user_agent, NEW.call_id, '' FROM desk_rule r;
  DELETE FROM setup_key;
END;
