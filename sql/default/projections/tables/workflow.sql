CREATE TABLE workflow (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,                    -- JSON: a text for people
  steps   TEXT NOT NULL,                    -- JSON: a list of texts for people, the stages of progress
  initial TEXT NOT NULL                     -- the status of a new request
) STRICT, WITHOUT ROWID;

CREATE TABLE status (
  workflow_id   TEXT NOT NULL,
  key           TEXT NOT NULL,
  position      INTEGER NOT NULL,
  name          TEXT NOT NULL,              -- JSON: the team's word
  category      TEXT NOT NULL CHECK (category IN ('todo', 'doing', 'waiting', 'done')),
  customer_name TEXT NOT NULL,              -- JSON: the customer's word
  next_step     TEXT NOT NULL,              -- JSON: what happens now, in a sentence
  owner         TEXT NOT NULL CHECK (owner IN ('team', 'customer', 'nobody')),
  step          INTEGER,                    -- index into the workflow's steps; NULL: off the way (withdrawn, declined)
  after_reply   TEXT,                       -- the status that a customer's reply leads to
  retired       INTEGER NOT NULL DEFAULT 0, -- no longer in the workflow; old requests may still stand in it
  state         TEXT NOT NULL AS (CASE category WHEN 'waiting' THEN 'waiting' WHEN 'done' THEN 'done' ELSE 'progress' END),
  PRIMARY KEY (workflow_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE transition (
  workflow_id   TEXT NOT NULL,
  key           TEXT NOT NULL,
  position      INTEGER NOT NULL,
  name          TEXT NOT NULL,              -- JSON: the team's word
  from_status   TEXT NOT NULL,              -- JSON: the statuses it starts from
  to_status     TEXT NOT NULL,
  customer_name TEXT,                       -- JSON: the customer's word; null: not offered to customers
  needs_reason  INTEGER NOT NULL,           -- 1: the customer says why
  resolution    TEXT,
  grace_days    INTEGER,                    -- offered to customers this many days after the request was resolved; null: always
  requires      TEXT NOT NULL,              -- JSON: what must hold for a request, portico::portal::Requirement
  PRIMARY KEY (workflow_id, key)
) STRICT, WITHOUT ROWID;
