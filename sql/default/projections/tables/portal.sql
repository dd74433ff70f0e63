CREATE TABLE portal (
  id           TEXT PRIMARY KEY,            -- the word in its address: /p/support
  position     INTEGER NOT NULL,
  name         TEXT NOT NULL,               -- JSON: a text for people
  description  TEXT NOT NULL,               -- JSON: a text for people
  welcome      TEXT NOT NULL,               -- JSON: a text for people, Markdown
  announcement TEXT,                        -- JSON: {"text", "from", "until"}, a text for people and the minutes of the site's zone between which it is shown
  icon         TEXT NOT NULL,               -- a Lucide icon's name
  color        TEXT,                        -- null: the site's
  logo         TEXT,                        -- a path of an image; null: the site's
  banner       TEXT,                        -- a path of an image; null: the site's
  sign_in      TEXT,                        -- JSON: a text for people, on its sign-in page
  terms_version INTEGER,                    -- of portal_terms that counts; null: it asks for none
  sign_up      INTEGER NOT NULL,            -- 1: anyone may make an account here
  tabs         TEXT NOT NULL                -- JSON: [{"key", "name"}], the groups of request types in order
) STRICT, WITHOUT ROWID;

-- Who may see a portal: audiences as in contact_audience.
CREATE TABLE portal_audience (
  portal_id   TEXT NOT NULL,
  audience_id INTEGER NOT NULL,
  PRIMARY KEY (portal_id, audience_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX portal_audience_by_audience ON portal_audience (audience_id, portal_id);

CREATE TABLE request_type (
  id             TEXT PRIMARY KEY,
  portal_id      TEXT NOT NULL,
  tab            TEXT NOT NULL,             -- key of one of the portal's tabs
  position       INTEGER NOT NULL,
  name           TEXT NOT NULL,             -- JSON: a text for people
  description    TEXT NOT NULL,             -- JSON: a text for people
  icon           TEXT NOT NULL,
  workspace_id   TEXT NOT NULL,
  workflow_id    TEXT NOT NULL,
  priority       INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
  sharing        TEXT NOT NULL,             -- private | organisation | a role's name
  response_hours INTEGER NOT NULL,          -- the stated time to a first answer
  what_next      TEXT NOT NULL,             -- JSON: what happens after submitting, a text for people
  confidential   INTEGER NOT NULL,          -- 1: its requests are never shared
  response       TEXT,                      -- JSON: a text for people in the place of response_hours
  response_from  TEXT NOT NULL,             -- stated | history: how long answers really took, once there are enough
  success        TEXT,                      -- JSON: what is said right after submitting, a text for people
  form_version   INTEGER NOT NULL,          -- how often the form became another one
  form           TEXT NOT NULL              -- JSON: {"fields": [...]}, see portico::form
) STRICT, WITHOUT ROWID;

CREATE INDEX request_type_by_portal ON request_type (portal_id, position);

-- The versions of each form. What a version asked stands in the log: it is written once.
CREATE TABLE form_version (
  type_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  seq     INTEGER NOT NULL,                 -- of the request_type.defined event that brought it
  PRIMARY KEY (type_id, version)
) STRICT, WITHOUT ROWID;

-- Each question that was ever published, and its kind: an id means the same for ever.
CREATE TABLE form_field (
  type_id TEXT NOT NULL,
  id      TEXT NOT NULL,
  kind    TEXT NOT NULL,
  PRIMARY KEY (type_id, id)
) STRICT, WITHOUT ROWID;
