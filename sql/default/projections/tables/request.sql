-- Requests: what a customer asked, and who may see it.

-- The long texts stand last: what a list shows of a request is read without them.
CREATE TABLE request (
  opened_seq      INTEGER PRIMARY KEY,      -- of its request.submitted event
  id              TEXT NOT NULL UNIQUE,     -- the id of that event
  key             TEXT NOT NULL UNIQUE,     -- SUP-1042
  workspace_id    TEXT NOT NULL,
  portal_id       TEXT NOT NULL,
  type_id         TEXT NOT NULL,
  workflow_id     TEXT NOT NULL,
  contact_id      TEXT NOT NULL,
  organisation_id TEXT,
  follows         TEXT,                     -- the key of the request that this one takes up again
  title           TEXT NOT NULL,
  status          TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('progress', 'waiting', 'done')),
  priority        INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),   -- 1 is urgent
  assignee_id     TEXT,
  resolution      TEXT,
  opened_at       INTEGER NOT NULL,
  updated_seq     INTEGER NOT NULL,         -- of the newest event: the order of every list
  updated_at      INTEGER NOT NULL,
  resolved_at     INTEGER,
  first_reply_at  INTEGER,                  -- of the first reply of the team
  form_version    INTEGER NOT NULL,         -- of its type's form, as it was asked
  confidential    INTEGER NOT NULL,         -- 1: never shared
  answers         TEXT NOT NULL,            -- JSON: [{"field", "label", "text"}] in the order of the form, as it was asked
  body            TEXT NOT NULL             -- Markdown
) STRICT;

-- Who may see a request: audiences as in contact_audience. State and order stand here too, so that a list is one index range per audience.
CREATE TABLE request_audience (
  opened_seq  INTEGER NOT NULL,             -- of the request
  audience_id INTEGER NOT NULL,
  state       TEXT NOT NULL,
  updated_seq INTEGER NOT NULL,
  PRIMARY KEY (opened_seq, audience_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audience_follows_request AFTER UPDATE OF state, updated_seq ON request
BEGIN
  UPDATE request_audience SET state = NEW.state, updated_seq = NEW.updated_seq WHERE opened_seq = NEW.opened_seq;
END;
