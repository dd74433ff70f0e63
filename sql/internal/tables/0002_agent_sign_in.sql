-- How agents sign in. Settings are history, and stand in the log; passwords, second factors, sessions and tries are not: a secret has no place
-- in a log that is kept for ever. That one of them was changed is an event all the same, added in the statement that changes it.

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
  user_agent TEXT NOT NULL,                 -- user agent of the call that began it
  call_id    TEXT NOT NULL,
  source     TEXT NOT NULL,                 -- where the proof came from, as in agent_sign_in
  replaces   TEXT,                          -- the session that this browser had before
  totp_step  INTEGER,                       -- the time step of the code that was shown with the password
  recovery_code TEXT                        -- or the recovery code's hash
) STRICT;

CREATE INDEX agent_session_by_agent ON agent_session (agent_id, created_at);
CREATE INDEX agent_session_by_end ON agent_session (coalesce(ended_at, expires_at));

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
