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
CREATE TABLE agent_password (
  agent_id TEXT PRIMARY KEY,
  hash     TEXT NOT NULL                    -- PHC string, argon2id
) STRICT;
CREATE TABLE agent_session (
  id         TEXT PRIMARY KEY,              -- the JWT's `jti`
  agent_id   TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at   INTEGER,
  ip         TEXT NOT NULL,
  agent      TEXT NOT NULL
) STRICT;
CREATE TABLE agent_sign_in (
  id       INTEGER PRIMARY KEY,
  email    TEXT NOT NULL COLLATE NOCASE,
  ip       TEXT NOT NULL,
  at       INTEGER NOT NULL
) STRICT;
CREATE TABLE setup_key (
  hash    TEXT PRIMARY KEY,
  used_at INTEGER
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
INSERT INTO migration (name, at) VALUES ('0001_log', 1795536176139);
INSERT INTO migration (name, at) VALUES ('0002_desk', 1795536176139);
INSERT INTO migration (name, at) VALUES ('0003_mailbox', 1795536176139);
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (1, 'e3b66e7b42e2559d997b98eb042d93e5', 1792080176145, 'system', 'setup', 'agent_account.opened', '01900000000070008000000000000101', '{"email":"sam@northwind.example","name":"Sam Reyes"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (2, '453db2dfa2545554b0e74418367074a8', 1792080176145, 'system', 'setup', 'agent_account.opened', '01900000000070008000000000000102', '{"email":"priya@northwind.example","name":"Priya Nair"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (3, '6ff91701b7235db9b944f65462cd9522', 1792080176145, 'system', 'setup', 'agent_account.opened', '01900000000070008000000000000103', '{"email":"tom@northwind.example","name":"Tom Berg"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (4, 'fd513207ca6351f8be555b8c0f0d9dde', 1792080176145, 'system', 'setup', 'agent_account.opened', '01900000000070008000000000000104', '{"email":"ada@northwind.example","name":"Ada Lind"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (5, 'ff3782f48c9559fda1463eb6d2773e3a', 1792080176145, 'system', 'setup', 'agent_account.opened', '01900000000070008000000000000105', '{"email":"max@northwind.example","name":"Max Audit"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (6, '01a20e4bc5f97131953f8f42bc52a5d1', 1795438976618, 'agent', '01900000000070008000000000000102', 'note.posted', 'SUP-1005', '{"body":"They uploaded the intermediate, not the leaf. Third time this year, worth a check in the form."}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (7, '01a20e4bc5fb74ef93f603dd7f7c4211', 1795449776618, 'agent', '01900000000070008000000000000103', 'note.posted', 'FIN-1002', '{"body":"Above 50 seats the price changes, ask Ada first."}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (8, '01a20e4bc5fd759c9001a43fd7bb2b19', 1795500176618, 'agent', '01900000000070008000000000000102', 'note.posted', 'SUP-1008', '{"body":"Mina writes Japanese, she reads English well."}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (9, '01a20e4bc5ff756d914135541d39237f', 1795528076618, 'agent', '01900000000070008000000000000101', 'note.posted', 'SUP-1005', '{"body":"Replaced by hand. Waiting for Dana."}', 'demo', '', 'xtask');
INSERT INTO note (seq, id, request_key, agent_id, body, at) VALUES (6, '01a20e4bc5f97131953f8f42bc52a5d1', 'SUP-1005', '01900000000070008000000000000102', 'They uploaded the intermediate, not the leaf. Third time this year, worth a check in the form.', 1795438976618);
INSERT INTO note (seq, id, request_key, agent_id, body, at) VALUES (7, '01a20e4bc5fb74ef93f603dd7f7c4211', 'FIN-1002', '01900000000070008000000000000103', 'Above 50 seats the price changes, ask Ada first.', 1795449776618);
INSERT INTO note (seq, id, request_key, agent_id, body, at) VALUES (8, '01a20e4bc5fd759c9001a43fd7bb2b19', 'SUP-1008', '01900000000070008000000000000102', 'Mina writes Japanese, she reads English well.', 1795500176618);
INSERT INTO note (seq, id, request_key, agent_id, body, at) VALUES (9, '01a20e4bc5ff756d914135541d39237f', 'SUP-1005', '01900000000070008000000000000101', 'Replaced by hand. Waiting for Dana.', 1795528076618);
INSERT INTO agent_account (agent_id, email, name, active) VALUES ('01900000000070008000000000000101', 'sam@northwind.example', 'Sam Reyes', 1);
INSERT INTO agent_account (agent_id, email, name, active) VALUES ('01900000000070008000000000000102', 'priya@northwind.example', 'Priya Nair', 1);
INSERT INTO agent_account (agent_id, email, name, active) VALUES ('01900000000070008000000000000103', 'tom@northwind.example', 'Tom Berg', 1);
INSERT INTO agent_account (agent_id, email, name, active) VALUES ('01900000000070008000000000000104', 'ada@northwind.example', 'Ada Lind', 1);
INSERT INTO agent_account (agent_id, email, name, active) VALUES ('01900000000070008000000000000105', 'max@northwind.example', 'Max Audit', 1);
INSERT INTO agent_password (agent_id, hash) VALUES ('01900000000070008000000000000101', '$argon2id$v=19$m=19456,t=2,p=1$T1Sa66ujEiuGFgRx2wYqXg$+R4d8EyYdnD+qnaVCrPVGZoRdTzOzqbkfr3UQCHuWsQ');
INSERT INTO agent_password (agent_id, hash) VALUES ('01900000000070008000000000000102', '$argon2id$v=19$m=19456,t=2,p=1$T1Sa66ujEiuGFgRx2wYqXg$+R4d8EyYdnD+qnaVCrPVGZoRdTzOzqbkfr3UQCHuWsQ');
INSERT INTO agent_password (agent_id, hash) VALUES ('01900000000070008000000000000103', '$argon2id$v=19$m=19456,t=2,p=1$T1Sa66ujEiuGFgRx2wYqXg$+R4d8EyYdnD+qnaVCrPVGZoRdTzOzqbkfr3UQCHuWsQ');
INSERT INTO agent_password (agent_id, hash) VALUES ('01900000000070008000000000000104', '$argon2id$v=19$m=19456,t=2,p=1$T1Sa66ujEiuGFgRx2wYqXg$+R4d8EyYdnD+qnaVCrPVGZoRdTzOzqbkfr3UQCHuWsQ');
INSERT INTO agent_password (agent_id, hash) VALUES ('01900000000070008000000000000105', '$argon2id$v=19$m=19456,t=2,p=1$T1Sa66ujEiuGFgRx2wYqXg$+R4d8EyYdnD+qnaVCrPVGZoRdTzOzqbkfr3UQCHuWsQ');
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
END;
CREATE INDEX agent_session_by_agent ON agent_session (agent_id, created_at);
CREATE INDEX agent_sign_in_by_email ON agent_sign_in (email, at);
CREATE INDEX agent_sign_in_by_ip ON agent_sign_in (ip, at);
CREATE VIEW live_agent_session AS
  SELECT s.id, s.agent_id, s.expires_at, a.name, a.email
    FROM agent_session s JOIN agent_account a ON a.agent_id = s.agent_id AND a.active = 1
   WHERE s.ended_at IS NULL;
