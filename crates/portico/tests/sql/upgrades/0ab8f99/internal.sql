CREATE TABLE migration (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
CREATE TABLE event (
  seq        INTEGER PRIMARY KEY,           -- order of history
  id         TEXT NOT NULL UNIQUE,          -- made by the caller: sent twice, it is the same event
  at         INTEGER NOT NULL,              -- milliseconds UTC
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('contact', 'agent', 'system')),
  actor      TEXT NOT NULL,
  kind       TEXT NOT NULL,                 -- past tense: reply.posted
  subject    TEXT NOT NULL,                 -- what it happened to: a request's id, a portal's key
  data       TEXT NOT NULL CHECK (json_valid(data)),
  request_id TEXT NOT NULL,                 -- of the HTTP call
  ip         TEXT NOT NULL,
  agent      TEXT NOT NULL                  -- user agent of the call
) STRICT;
CREATE TABLE note (
  seq         INTEGER PRIMARY KEY,          -- of its event
  id          TEXT NOT NULL UNIQUE,
  request_key TEXT NOT NULL,                -- of a request in the database `default`
  agent_id    TEXT NOT NULL,
  body        TEXT NOT NULL,                -- Markdown
  at          INTEGER NOT NULL
) STRICT;
CREATE TABLE agent_account (
  agent_id TEXT PRIMARY KEY,
  email    TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name     TEXT NOT NULL,
  active   INTEGER NOT NULL
) STRICT;
CREATE TABLE mailbox (
  id      INTEGER PRIMARY KEY,
  key     TEXT NOT NULL UNIQUE,             -- idempotency key of the delivery
  at      INTEGER NOT NULL,
  to_name TEXT NOT NULL,
  to_address TEXT NOT NULL,
  subject TEXT NOT NULL,
  headers TEXT NOT NULL,                    -- JSON: [[name, value]]
  text    TEXT NOT NULL,
  html    TEXT NOT NULL
) STRICT;
CREATE TABLE desk_setting (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  second_factor TEXT NOT NULL,              -- JSON: the roles that must have one
  idle_minutes  INTEGER NOT NULL,
  session_hours INTEGER NOT NULL
) STRICT;
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
CREATE TABLE agent_sign_in (
  id      INTEGER PRIMARY KEY,
  email   TEXT NOT NULL COLLATE NOCASE,
  kind    TEXT NOT NULL CHECK (kind IN ('password', 'code')),
  source  TEXT NOT NULL,                    -- n: a network, b: a browser that signed in before, s: a session
  network TEXT NOT NULL,
  at      INTEGER NOT NULL
) STRICT;
CREATE TABLE setup_key (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  hash       TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  email      TEXT COLLATE NOCASE            -- of whoever began to set the site up with it: it serves nobody else
) STRICT;
INSERT INTO migration (name, at) VALUES ('0001_log', 1795536187873);
INSERT INTO migration (name, at) VALUES ('0002_desk', 1795536187873);
INSERT INTO migration (name, at) VALUES ('0003_mailbox', 1795536187873);
INSERT INTO migration (name, at) VALUES ('0004_agents', 1795536187873);
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (1, 'e3b66e7b42e2559d997b98eb042d93e5', 1792080187880, 'system', 'setup', 'agent_account.opened', '01900000000070008000000000000101', '{"email":"sam@northwind.example","name":"Sam Reyes"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (2, '453db2dfa2545554b0e74418367074a8', 1792080187880, 'system', 'setup', 'agent_account.opened', '01900000000070008000000000000102', '{"email":"priya@northwind.example","name":"Priya Nair"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (3, '6ff91701b7235db9b944f65462cd9522', 1792080187880, 'system', 'setup', 'agent_account.opened', '01900000000070008000000000000103', '{"email":"tom@northwind.example","name":"Tom Berg"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (4, 'fd513207ca6351f8be555b8c0f0d9dde', 1792080187880, 'system', 'setup', 'agent_account.opened', '01900000000070008000000000000104', '{"email":"ada@northwind.example","name":"Ada Lind"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (5, 'ff3782f48c9559fda1463eb6d2773e3a', 1792080187880, 'system', 'setup', 'agent_account.opened', '01900000000070008000000000000105', '{"email":"max@northwind.example","name":"Max Audit"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (6, '01a20e4bf3b877058a599b77c9cec6e5', 1795438988325, 'agent', '01900000000070008000000000000102', 'note.posted', 'SUP-1005', '{"body":"They uploaded the intermediate, not the leaf. Third time this year, worth a check in the form."}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (7, '01a20e4bf3ba74c1a282baf6848c5b37', 1795449788325, 'agent', '01900000000070008000000000000103', 'note.posted', 'FIN-1002', '{"body":"Above 50 seats the price changes, ask Ada first."}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (8, '01a20e4bf3bc72499c5ecd9004378a21', 1795500188325, 'agent', '01900000000070008000000000000102', 'note.posted', 'SUP-1008', '{"body":"Mina writes Japanese, she reads English well."}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (9, '01a20e4bf3c07644ad6bd0fbc0103666', 1795528088325, 'agent', '01900000000070008000000000000101', 'note.posted', 'SUP-1005', '{"body":"Replaced by hand. Waiting for Dana."}', 'demo', '', 'xtask');
INSERT INTO note (seq, id, request_key, agent_id, body, at) VALUES (6, '01a20e4bf3b877058a599b77c9cec6e5', 'SUP-1005', '01900000000070008000000000000102', 'They uploaded the intermediate, not the leaf. Third time this year, worth a check in the form.', 1795438988325);
INSERT INTO note (seq, id, request_key, agent_id, body, at) VALUES (7, '01a20e4bf3ba74c1a282baf6848c5b37', 'FIN-1002', '01900000000070008000000000000103', 'Above 50 seats the price changes, ask Ada first.', 1795449788325);
INSERT INTO note (seq, id, request_key, agent_id, body, at) VALUES (8, '01a20e4bf3bc72499c5ecd9004378a21', 'SUP-1008', '01900000000070008000000000000102', 'Mina writes Japanese, she reads English well.', 1795500188325);
INSERT INTO note (seq, id, request_key, agent_id, body, at) VALUES (9, '01a20e4bf3c07644ad6bd0fbc0103666', 'SUP-1005', '01900000000070008000000000000101', 'Replaced by hand. Waiting for Dana.', 1795528088325);
INSERT INTO agent_account (agent_id, email, name, active) VALUES ('01900000000070008000000000000101', 'sam@northwind.example', 'Sam Reyes', 1);
INSERT INTO agent_account (agent_id, email, name, active) VALUES ('01900000000070008000000000000102', 'priya@northwind.example', 'Priya Nair', 1);
INSERT INTO agent_account (agent_id, email, name, active) VALUES ('01900000000070008000000000000103', 'tom@northwind.example', 'Tom Berg', 1);
INSERT INTO agent_account (agent_id, email, name, active) VALUES ('01900000000070008000000000000104', 'ada@northwind.example', 'Ada Lind', 1);
INSERT INTO agent_account (agent_id, email, name, active) VALUES ('01900000000070008000000000000105', 'max@northwind.example', 'Max Audit', 1);
INSERT INTO agent_password (agent_id, hash, changed_at) VALUES ('01900000000070008000000000000101', '$argon2id$v=19$m=19456,t=2,p=1$wms8UGqQziXjDTrfCH+koQ$6GWv35vFnRvDJbslZxQz++tpsTgB4gasarwn8VnAZxo', 1792080187880);
INSERT INTO agent_password (agent_id, hash, changed_at) VALUES ('01900000000070008000000000000102', '$argon2id$v=19$m=19456,t=2,p=1$wms8UGqQziXjDTrfCH+koQ$6GWv35vFnRvDJbslZxQz++tpsTgB4gasarwn8VnAZxo', 1792080187880);
INSERT INTO agent_password (agent_id, hash, changed_at) VALUES ('01900000000070008000000000000103', '$argon2id$v=19$m=19456,t=2,p=1$wms8UGqQziXjDTrfCH+koQ$6GWv35vFnRvDJbslZxQz++tpsTgB4gasarwn8VnAZxo', 1792080187880);
INSERT INTO agent_password (agent_id, hash, changed_at) VALUES ('01900000000070008000000000000104', '$argon2id$v=19$m=19456,t=2,p=1$wms8UGqQziXjDTrfCH+koQ$6GWv35vFnRvDJbslZxQz++tpsTgB4gasarwn8VnAZxo', 1792080187880);
INSERT INTO agent_password (agent_id, hash, changed_at) VALUES ('01900000000070008000000000000105', '$argon2id$v=19$m=19456,t=2,p=1$wms8UGqQziXjDTrfCH+koQ$6GWv35vFnRvDJbslZxQz++tpsTgB4gasarwn8VnAZxo', 1792080187880);
CREATE INDEX event_by_subject ON event (subject, seq);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
WHEN (OLD.seq, OLD.id, OLD.at, OLD.actor_kind, OLD.actor, OLD.kind, OLD.subject, OLD.data, OLD.request_id, OLD.ip, OLD.agent)
  IS NOT (NEW.seq, NEW.id, NEW.at, NEW.actor_kind, NEW.actor, NEW.kind, NEW.subject, NEW.data, NEW.request_id, NEW.ip, NEW.agent)
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE INDEX note_by_request ON note (request_key, seq);
CREATE TRIGGER project_note_posted AFTER INSERT ON event WHEN NEW.kind = 'note.posted'
BEGIN
  INSERT INTO note (seq, id, request_key, agent_id, body, at)
  VALUES (NEW.seq, NEW.id, NEW.subject, NEW.actor, NEW.data ->> 'body', NEW.at);
END;
CREATE TRIGGER project_agent_account_opened AFTER INSERT ON event WHEN NEW.kind = 'agent_account.opened'
BEGIN
  INSERT INTO agent_account (agent_id, email, name, active)
  VALUES (NEW.subject, lower(NEW.data ->> 'email'), NEW.data ->> 'name', 1)
  ON CONFLICT (agent_id) DO UPDATE SET email = excluded.email, name = excluded.name, active = 1;
END;
CREATE TRIGGER project_agent_account_closed AFTER INSERT ON event WHEN NEW.kind = 'agent_account.closed'
BEGIN
  UPDATE agent_account SET active = 0 WHERE agent_id = NEW.subject;
  -- Not only out of sight: an account that is opened again begins without the sessions of before.
  UPDATE agent_session SET ended_at = NEW.at WHERE agent_id = NEW.subject AND ended_at IS NULL;
END;
CREATE TRIGGER project_desk_configured AFTER INSERT ON event WHEN NEW.kind = 'desk.configured'
BEGIN
  INSERT OR REPLACE INTO desk_setting (id, second_factor, idle_minutes, session_hours)
  VALUES (1, NEW.data -> 'second_factor', NEW.data ->> 'idle_minutes', NEW.data ->> 'session_hours');
END;
CREATE VIEW desk_rule AS
  SELECT coalesce(max(second_factor), '[]') AS second_factor, coalesce(max(idle_minutes), 60) * 60000 AS idle,
         coalesce(max(session_hours), 12) * 3600000 AS life
    FROM desk_setting;
CREATE INDEX agent_recovery_code_by_agent ON agent_recovery_code (agent_id);
CREATE INDEX agent_session_by_agent ON agent_session (agent_id, created_at);
CREATE INDEX agent_session_by_end ON agent_session (coalesce(ended_at, expires_at));
CREATE VIEW live_agent_session AS
  SELECT s.id, s.agent_id, min(s.expires_at, s.seen_at + r.idle) AS expires_at, a.name, a.email, s.created_at, s.seen_at,
         s.ip, s.agent
    FROM desk_rule r CROSS JOIN agent_session s JOIN agent_account a ON a.agent_id = s.agent_id AND a.active = 1
   WHERE s.ended_at IS NULL;
CREATE INDEX agent_sign_in_by_email ON agent_sign_in (email, kind, at);
CREATE INDEX agent_sign_in_by_network ON agent_sign_in (network, at);
CREATE INDEX agent_sign_in_by_time ON agent_sign_in (at);
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
CREATE TRIGGER second_factor_taken_away AFTER INSERT ON event WHEN NEW.kind IN ('second_factor.removed', 'second_factor.reset')
BEGIN
  DELETE FROM agent_second_factor WHERE agent_id = NEW.subject;
  DELETE FROM agent_recovery_code WHERE agent_id = NEW.subject;
END;
CREATE TRIGGER agent_sessions_ended AFTER INSERT ON event WHEN NEW.kind IN ('agent_sessions.ended', 'second_factor.reset')
BEGIN
  UPDATE agent_session SET ended_at = NEW.at WHERE agent_id = NEW.subject AND ended_at IS NULL;
END;
CREATE VIEW open_setup_key AS
  SELECT hash, expires_at, email FROM setup_key WHERE NOT EXISTS (SELECT 1 FROM agent_account);
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
