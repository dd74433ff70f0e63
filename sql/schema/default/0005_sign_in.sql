-- How customers sign in. Not history, so plain tables: challenges (a mailed link and code) and sessions.

CREATE TABLE session (
  id         TEXT PRIMARY KEY,              -- the JWT's `jti`
  contact_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at   INTEGER,
  ip         TEXT NOT NULL,
  agent      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_contact ON session (contact_id, created_at);
CREATE INDEX session_by_end ON session (coalesce(ended_at, expires_at));

-- POLICY. The sessions that count (their end is checked against the caller's clock), and whose they are.
CREATE VIEW live_session AS
  SELECT s.id, s.expires_at, c.id AS contact_id, c.name, c.email,
         jsonb_object('contact_id', c.id, 'name', c.name, 'email', c.email, 'language', c.language) AS json
    FROM session s JOIN contact c ON c.id = s.contact_id AND c.active = 1
   WHERE s.ended_at IS NULL;

-- One row per asked-for sign-in, also for unknown addresses, so that both are throttled and answered alike.
-- Neither link nor code is stored: both are derived from the id by a key that only account and courier hold; the hashes are kept.
CREATE TABLE challenge (
  id          TEXT PRIMARY KEY,
  email       TEXT NOT NULL COLLATE NOCASE,
  contact_id  TEXT,                         -- null: no such account
  name        TEXT,                         -- given by somebody who signs up
  portal_id   TEXT,                         -- whose brand the mail wears
  return_to   TEXT NOT NULL,
  link_hash   TEXT NOT NULL UNIQUE,
  code_hash   TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  attempts    INTEGER NOT NULL DEFAULT 0,   -- wrong codes
  consumed_at INTEGER,
  session_id  TEXT,                         -- made by the consumption
  session_ends_at INTEGER,
  ip          TEXT NOT NULL,
  agent       TEXT NOT NULL,
  request_id  TEXT NOT NULL
) STRICT;

CREATE INDEX challenge_by_email ON challenge (email, created_at);
CREATE INDEX challenge_by_end ON challenge (expires_at);
CREATE INDEX challenge_by_ip ON challenge (ip, created_at);

-- Consuming a challenge signs in: in the same statement somebody who signs up gets an account, and the session begins.
CREATE TRIGGER challenge_consumed AFTER UPDATE OF consumed_at ON challenge WHEN OLD.consumed_at IS NULL AND NEW.consumed_at IS NOT NULL
BEGIN
  INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent)
  SELECT NEW.id, NEW.consumed_at, 'contact', NEW.id, 'contact.registered', NEW.id,
         json_object('email', lower(NEW.email), 'name', NEW.name), NEW.request_id, NEW.ip, NEW.agent
   WHERE NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contact WHERE email = NEW.email);
  INSERT INTO session (id, contact_id, created_at, expires_at, ip, agent)
  SELECT NEW.session_id, c.id, NEW.consumed_at, NEW.session_ends_at, NEW.ip, NEW.agent
    FROM contact c WHERE c.email = NEW.email AND c.active = 1;
END;
