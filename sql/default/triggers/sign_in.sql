-- Signs in, in the statement of the try: somebody who signs up gets an account, all that was mailed to the address is used up, and a session
-- begins in the place of the one that this browser had.
CREATE TRIGGER signed_in AFTER INSERT ON sign_in_try WHEN NEW.outcome = 'in'
BEGIN
  INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
  SELECT c.id, NEW.at, 'contact', c.id, 'contact.registered', 1, c.id,
         json_object('email', lower(c.email), 'name', c.name), NEW.call_id, NEW.ip, NEW.user_agent
    FROM challenge c WHERE c.id = NEW.challenge_id AND c.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contact WHERE email = c.email);
  UPDATE challenge SET consumed_at = NEW.at WHERE email = NEW.email AND consumed_at IS NULL;
  UPDATE session SET ended_at = NEW.at WHERE id = NEW.replaces AND ended_at IS NULL;
  INSERT INTO session (id, contact_id, created_at, expires_at, ip, user_agent, host)
  SELECT NEW.session_id, c.id, NEW.at, NEW.ends_at, NEW.ip, NEW.user_agent, NEW.host FROM contact c WHERE c.email = NEW.email AND c.active = 1;
END;
