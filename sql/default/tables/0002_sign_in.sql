-- How customers sign in. Not history, so plain tables: challenges (a mailed link and code), tries to prove who one is,
-- and sessions.

CREATE TABLE session (
  id         TEXT PRIMARY KEY,              -- the JWT's `jti`
  contact_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at   INTEGER,
  ip         TEXT NOT NULL,
  user_agent TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_contact ON session (contact_id, created_at);
CREATE INDEX session_by_end ON session (coalesce(ended_at, expires_at));

-- One row per asked-for sign-in, also for unknown addresses, so that both are throttled and answered alike. Who asked stays who asked:
-- but for its consumption, a row is never changed.
-- Neither link nor code is stored: both are derived from the id by a key that only account and courier hold; the code's hash is kept.
CREATE TABLE challenge (
  id          TEXT PRIMARY KEY,
  email       TEXT NOT NULL COLLATE NOCASE,
  contact_id  TEXT,                         -- null: no such account
  name        TEXT,                         -- given by somebody who signs up
  portal_id   TEXT,                         -- whose brand the mail wears
  return_to   TEXT NOT NULL,
  code_hash   TEXT NOT NULL,
  asker       TEXT NOT NULL,                -- hash of the asking browser's secret: there, the link alone signs in
  source      TEXT NOT NULL,                -- who is counted as the asker: n<network>, or b<browser> that signed in before
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  consumed_at INTEGER,
  ip          TEXT NOT NULL,
  user_agent  TEXT NOT NULL,
  call_id     TEXT NOT NULL
) STRICT;

CREATE INDEX challenge_by_email ON challenge (email, created_at);
CREATE INDEX challenge_by_source ON challenge (source, created_at);
CREATE INDEX challenge_by_end ON challenge (expires_at);

-- One row per typed code or pressed link, for the throttles; the one that was right signs in.
CREATE TABLE sign_in_try (
  id           INTEGER PRIMARY KEY,
  challenge_id TEXT NOT NULL,               -- as it was sent: there may be no such challenge
  email        TEXT NOT NULL COLLATE NOCASE,
  source       TEXT NOT NULL,               -- as in challenge
  at           INTEGER NOT NULL,
  outcome      TEXT NOT NULL CHECK (outcome IN ('in', 'wrong', 'unproved', 'over')),
  wrong        INTEGER NOT NULL,            -- wrong codes of this challenge, with this one
  session_id   TEXT,                        -- that begins, where it was right; until when; and the browser's session so far
  ends_at      INTEGER,
  replaces     TEXT,
  ip           TEXT NOT NULL,
  user_agent   TEXT NOT NULL,
  call_id      TEXT NOT NULL
) STRICT;

CREATE INDEX sign_in_try_by_challenge ON sign_in_try (challenge_id);
CREATE INDEX sign_in_try_by_email ON sign_in_try (email, at);
CREATE INDEX sign_in_try_by_source ON sign_in_try (source, at);
CREATE INDEX sign_in_try_by_time ON sign_in_try (at);
