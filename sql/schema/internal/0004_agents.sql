-- How agents sign in. Settings are history, and stand in the log; passwords, second factors, sessions and tries are not: a secret has no place
-- in a log that is kept for ever. That one of them was changed is an event all the same, added in the statement that changes it.

-- What the site asks of its agents; one row once it is configured.
CREATE TABLE desk_setting (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  second_factor TEXT NOT NULL,              -- JSON: the roles that must have one
  idle_minutes  INTEGER NOT NULL,
  session_hours INTEGER NOT NULL
) STRICT;

CREATE TRIGGER project_desk_configured AFTER INSERT ON event WHEN NEW.kind = 'desk.configured'
BEGIN
  INSERT OR REPLACE INTO desk_setting (id, second_factor, idle_minutes, session_hours)
  VALUES (1, NEW.data -> 'second_factor', NEW.data ->> 'idle_minutes', NEW.data ->> 'session_hours');
END;

-- The same with what counts where nothing is configured; always one row. Times in milliseconds.
CREATE VIEW desk_rule AS
  SELECT coalesce(max(second_factor), '[]') AS second_factor, coalesce(max(idle_minutes), 60) * 60000 AS idle,
         coalesce(max(session_hours), 12) * 3600000 AS life
    FROM desk_setting;

CREATE TABLE agent_password (
  agent_id   TEXT PRIMARY KEY,
  hash       TEXT NOT NULL,                 -- PHC string, argon2id
  changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE agent_second_factor (
  agent_id    TEXT PRIMARY KEY,
  secret      TEXT NOT NULL,                -- sealed with a key that stands in no database (decision 0007)
  last_step   INTEGER NOT NULL,             -- the time step of the last code that was accepted: each works once (RFC 6238, 5.2)
  enrolled_at INTEGER NOT NULL
) STRICT;

CREATE TABLE agent_recovery_code (
  hash     TEXT PRIMARY KEY,                -- SHA-256 of 120 random bits and the agent's id
  agent_id TEXT NOT NULL,
  used_at  INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX agent_recovery_code_by_agent ON agent_recovery_code (agent_id);

CREATE TABLE agent_session (
  id         TEXT PRIMARY KEY,              -- the JWT's `jti`
  agent_id   TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,              -- however much it is used
  seen_at    INTEGER NOT NULL,              -- its last use, as a page of the desk noted it: at most once in five minutes
  ended_at   INTEGER,
  ip         TEXT NOT NULL,
  agent      TEXT NOT NULL,                 -- user agent of the call that began it
  request_id TEXT NOT NULL,
  source     TEXT NOT NULL,                 -- where the proof came from, as in agent_sign_in
  replaces   TEXT,                          -- the session that this browser had before
  totp_step  INTEGER,                       -- the time step of the code that was shown with the password
  recovery_code TEXT                        -- or the recovery code's hash
) STRICT;

CREATE INDEX agent_session_by_agent ON agent_session (agent_id, created_at);
CREATE INDEX agent_session_by_end ON agent_session (coalesce(ended_at, expires_at));

-- POLICY. The sessions that count: neither ended, nor too old, nor unused for too long. Whoever reads it compares expires_at with the clock.
CREATE VIEW live_agent_session AS
  SELECT s.id, s.agent_id, min(s.expires_at, s.seen_at + r.idle) AS expires_at, a.name, a.email, s.created_at, s.seen_at,
         s.ip, s.agent
    FROM desk_rule r CROSS JOIN agent_session s JOIN agent_account a ON a.agent_id = s.agent_id AND a.active = 1
   WHERE s.ended_at IS NULL;

-- Tries to prove who one is, for the throttles. Those of a sign-in that succeeded are forgotten.
CREATE TABLE agent_sign_in (
  id      INTEGER PRIMARY KEY,
  email   TEXT NOT NULL COLLATE NOCASE,
  kind    TEXT NOT NULL CHECK (kind IN ('password', 'code')),
  source  TEXT NOT NULL,                    -- n: a network, b: a browser that signed in before, s: a session
  network TEXT NOT NULL,
  at      INTEGER NOT NULL
) STRICT;

CREATE INDEX agent_sign_in_by_email ON agent_sign_in (email, kind, at);
CREATE INDEX agent_sign_in_by_network ON agent_sign_in (network, at);
CREATE INDEX agent_sign_in_by_time ON agent_sign_in (at);

-- A session that begins uses up its code, ends the one that it replaces, and clears the tries that led to it.
CREATE TRIGGER agent_session_begun AFTER INSERT ON agent_session
BEGIN
  UPDATE agent_session SET ended_at = NEW.created_at WHERE id = NEW.replaces AND id <> NEW.id AND ended_at IS NULL;
  UPDATE agent_second_factor SET last_step = NEW.totp_step WHERE agent_id = NEW.agent_id AND NEW.totp_step > last_step;
  INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent)
  SELECT NEW.id, NEW.created_at, 'agent', NEW.agent_id, 'recovery_code.used', NEW.agent_id, '{}', NEW.request_id, NEW.ip, NEW.agent
   WHERE NEW.recovery_code IS NOT NULL;
  UPDATE agent_recovery_code SET used_at = NEW.created_at WHERE hash = NEW.recovery_code AND agent_id = NEW.agent_id;
  DELETE FROM agent_sign_in WHERE email = (SELECT email FROM agent_account WHERE agent_id = NEW.agent_id) AND source = NEW.source;
END;

-- An insert into this view changes a password: the secret goes to its table, that it was changed goes to the log.
CREATE VIEW agent_password_change (event_id, at, agent_id, hash, session_id, request_id, ip, agent) AS
  SELECT '', 0, '', '', '', '', '', '' WHERE false;

CREATE TRIGGER change_agent_password INSTEAD OF INSERT ON agent_password_change
BEGIN
  UPDATE agent_password SET hash = NEW.hash, changed_at = NEW.at WHERE agent_id = NEW.agent_id;
  UPDATE agent_session SET ended_at = NEW.at WHERE agent_id = NEW.agent_id AND id <> NEW.session_id AND ended_at IS NULL;
  DELETE FROM agent_sign_in
   WHERE email = (SELECT email FROM agent_account WHERE agent_id = NEW.agent_id) AND source = 's' || NEW.session_id;
  INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent)
  VALUES (NEW.event_id, NEW.at, 'agent', NEW.agent_id, 'agent_password.changed', NEW.agent_id, '{}', NEW.request_id, NEW.ip, NEW.agent);
END;

-- An insert into this view makes a second factor (`secret` given) or new recovery codes for the one that there is. A session that there is not
-- yet begins with it: of an agent who must have a second factor, and just made it.
CREATE VIEW second_factor_change (event_id, at, kind, agent_id, secret, step, codes, session_id, request_id, ip, agent, source, replaces) AS
  SELECT '', 0, '', '', '', 0, '', '', '', '', '', '', '' WHERE false;

CREATE TRIGGER change_second_factor INSTEAD OF INSERT ON second_factor_change
BEGIN
  INSERT INTO agent_session (id, agent_id, created_at, expires_at, seen_at, ip, agent, request_id, source, replaces)
  SELECT NEW.session_id, NEW.agent_id, NEW.at, NEW.at + r.life, NEW.at, NEW.ip, NEW.agent, NEW.request_id, NEW.source, NEW.replaces
    FROM desk_rule r WHERE NOT EXISTS (SELECT 1 FROM agent_session WHERE id = NEW.session_id);
  INSERT INTO agent_second_factor (agent_id, secret, last_step, enrolled_at)
  SELECT NEW.agent_id, NEW.secret, NEW.step, NEW.at WHERE NEW.secret IS NOT NULL;
  UPDATE agent_second_factor SET last_step = NEW.step WHERE agent_id = NEW.agent_id AND NEW.step > last_step;
  DELETE FROM agent_recovery_code WHERE agent_id = NEW.agent_id;
  INSERT INTO agent_recovery_code (hash, agent_id) SELECT value, NEW.agent_id FROM json_each(NEW.codes);
  DELETE FROM agent_sign_in
   WHERE email = (SELECT email FROM agent_account WHERE agent_id = NEW.agent_id) AND source = 's' || NEW.session_id;
  INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent)
  VALUES (NEW.event_id, NEW.at, 'agent', NEW.agent_id, NEW.kind, NEW.agent_id, '{}', NEW.request_id, NEW.ip, NEW.agent);
END;

-- Taken away by the agent, or by an administrator for an agent who has lost the device.
CREATE TRIGGER second_factor_taken_away AFTER INSERT ON event WHEN NEW.kind IN ('second_factor.removed', 'second_factor.reset')
BEGIN
  DELETE FROM agent_second_factor WHERE agent_id = NEW.subject;
  DELETE FROM agent_recovery_code WHERE agent_id = NEW.subject;
END;

-- An administrator ends somebody's sessions; a reset of the second factor ends them too.
CREATE TRIGGER agent_sessions_ended AFTER INSERT ON event WHEN NEW.kind IN ('agent_sessions.ended', 'second_factor.reset')
BEGIN
  UPDATE agent_session SET ended_at = NEW.at WHERE agent_id = NEW.subject AND ended_at IS NULL;
END;

-- The key to the first-run page of a site without agents. There is one: a new one takes its place.
CREATE TABLE setup_key (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  hash       TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  email      TEXT COLLATE NOCASE            -- of whoever began to set the site up with it: it serves nobody else
) STRICT;

-- POLICY. A site with an agent is set up, and takes no key.
CREATE VIEW open_setup_key AS
  SELECT hash, expires_at, email FROM setup_key WHERE NOT EXISTS (SELECT 1 FROM agent_account);

-- An insert into this view ends the set-up of a site: the first administrator's account, password and session, all or nothing.
CREATE VIEW first_administrator (event_id, at, agent_id, email, name, hash, session_id, request_id, ip, agent) AS
  SELECT '', 0, '', '', '', '', '', '', '', '' WHERE false;

CREATE TRIGGER make_first_administrator INSTEAD OF INSERT ON first_administrator
BEGIN
  INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent)
  VALUES (NEW.event_id, NEW.at, 'system', 'setup', 'agent_account.opened', NEW.agent_id,
          json_object('email', NEW.email, 'name', NEW.name), NEW.request_id, NEW.ip, NEW.agent);
  INSERT INTO agent_password (agent_id, hash, changed_at) VALUES (NEW.agent_id, NEW.hash, NEW.at);
  INSERT INTO agent_session (id, agent_id, created_at, expires_at, seen_at, ip, agent, request_id, source)
  SELECT NEW.session_id, NEW.agent_id, NEW.at, NEW.at + r.life, NEW.at, NEW.ip, NEW.agent, NEW.request_id, '' FROM desk_rule r;
  DELETE FROM setup_key;
END;
