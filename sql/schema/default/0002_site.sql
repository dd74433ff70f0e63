-- What a designer configures: the site, portals, request types, workspaces, workflows. Small tables, each projected from *.defined events.

CREATE TABLE site (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  name         TEXT NOT NULL,
  language     TEXT NOT NULL,               -- BCP 47
  zone         TEXT NOT NULL,               -- IANA time zone
  announcement TEXT,
  color        TEXT NOT NULL,               -- #rrggbb, the brand
  logo         TEXT,                        -- a path under /static, or null: the initial is drawn
  reply_to     TEXT NOT NULL                -- the address that mail is sent from
) STRICT;

CREATE TABLE workspace (
  id          TEXT PRIMARY KEY,             -- SUP
  serial      INTEGER NOT NULL UNIQUE,      -- in the order of their definition: its word in the full-text index, 'w3'
  name        TEXT NOT NULL,
  last_number INTEGER NOT NULL DEFAULT 1000 -- of the newest request: SUP-1001 is the first
) STRICT, WITHOUT ROWID;

CREATE TABLE workflow (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  steps   TEXT NOT NULL,                    -- JSON: the customer's words for the stages of progress
  initial TEXT NOT NULL                     -- the status of a new request
) STRICT, WITHOUT ROWID;

CREATE TABLE status (
  workflow_id   TEXT NOT NULL,
  key           TEXT NOT NULL,
  position      INTEGER NOT NULL,
  name          TEXT NOT NULL,              -- the team's word
  category      TEXT NOT NULL CHECK (category IN ('todo', 'doing', 'waiting', 'done')),
  customer_name TEXT NOT NULL,              -- the customer's word
  next_step     TEXT NOT NULL,              -- what happens now, in a sentence
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
  name          TEXT NOT NULL,
  from_status   TEXT NOT NULL,              -- JSON: the statuses it starts from
  to_status     TEXT NOT NULL,
  customer_name TEXT,                       -- null: not offered to customers
  needs_reason  INTEGER NOT NULL,           -- 1: the customer says why
  resolution    TEXT,
  grace_days    INTEGER,                    -- offered to customers this many days after the request was resolved; null: always
  PRIMARY KEY (workflow_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE portal (
  id           TEXT PRIMARY KEY,            -- the word in its address: /p/support
  position     INTEGER NOT NULL,
  name         TEXT NOT NULL,
  description  TEXT NOT NULL,
  welcome      TEXT NOT NULL,
  announcement TEXT,
  icon         TEXT NOT NULL,               -- a Lucide icon's name
  color        TEXT,                        -- null: the site's
  logo         TEXT,
  sign_up      INTEGER NOT NULL,            -- 1: anyone may make an account here
  tabs         TEXT NOT NULL                -- JSON: [{"key", "name"}], the groups of request types in order
) STRICT, WITHOUT ROWID;

-- A group of readers: whoever matches all of its columns that are not ''. Columns, not one word: what is in a name can't make it another
-- group. Ids are given in the order of the log, so that a replay gives the same; in the full-text index one is a word, 'a17'.
CREATE TABLE audience (
  id              INTEGER PRIMARY KEY,
  contact_id      TEXT NOT NULL,            -- this one
  organisation_id TEXT NOT NULL,            -- members of this one
  role            TEXT NOT NULL,            -- members with this role: of that organisation, or of any
  UNIQUE (contact_id, organisation_id, role)
) STRICT;

-- Who may see a portal: audiences as in contact_audience.
CREATE TABLE portal_audience (
  portal_id   TEXT NOT NULL,
  audience_id INTEGER NOT NULL,
  PRIMARY KEY (portal_id, audience_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE request_type (
  id             TEXT PRIMARY KEY,
  portal_id      TEXT NOT NULL,
  tab            TEXT NOT NULL,             -- key of one of the portal's tabs
  position       INTEGER NOT NULL,
  name           TEXT NOT NULL,
  description    TEXT NOT NULL,
  icon           TEXT NOT NULL,
  workspace_id   TEXT NOT NULL,
  workflow_id    TEXT NOT NULL,
  priority       INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
  sharing        TEXT NOT NULL,             -- private | organisation | a role's name
  response_hours INTEGER NOT NULL,          -- the stated time to a first answer
  what_next      TEXT NOT NULL,             -- what happens after submitting
  form           TEXT NOT NULL              -- JSON: {"fields": [...]}, see portico::form
) STRICT, WITHOUT ROWID;

CREATE INDEX request_type_by_portal ON request_type (portal_id, position);

CREATE TRIGGER project_site_configured AFTER INSERT ON event WHEN NEW.kind = 'site.configured'
BEGIN
  INSERT OR REPLACE INTO site (id, name, language, zone, announcement, color, logo, reply_to)
  VALUES (1, NEW.data ->> 'name', NEW.data ->> 'language', NEW.data ->> 'zone', NEW.data ->> 'announcement',
          NEW.data ->> 'color', NEW.data ->> 'logo', NEW.data ->> 'reply_to');
END;

CREATE TRIGGER project_workspace_defined AFTER INSERT ON event WHEN NEW.kind = 'workspace.defined'
BEGIN
  INSERT INTO workspace (id, serial, name) SELECT NEW.subject, count(*) + 1, NEW.data ->> 'name' FROM workspace WHERE true
  ON CONFLICT (id) DO UPDATE SET name = excluded.name;
END;

CREATE TRIGGER project_workflow_defined AFTER INSERT ON event WHEN NEW.kind = 'workflow.defined'
BEGIN
  INSERT INTO workflow (id, name, steps, initial)
  VALUES (NEW.subject, NEW.data ->> 'name', NEW.data -> 'steps', NEW.data ->> 'initial')
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, steps = excluded.steps, initial = excluded.initial;
  UPDATE status SET retired = 1 WHERE workflow_id = NEW.subject;
  INSERT INTO status (workflow_id, key, position, name, category, customer_name, next_step, owner, step, after_reply)
  SELECT NEW.subject, value ->> 'key', key, value ->> 'name', value ->> 'category', value ->> 'customer_name',
         value ->> 'next_step', value ->> 'owner', value ->> 'step', value ->> 'after_reply'
    FROM json_each(NEW.data, '$.statuses') WHERE true
  ON CONFLICT (workflow_id, key) DO UPDATE SET
    position = excluded.position, name = excluded.name, category = excluded.category, customer_name = excluded.customer_name,
    next_step = excluded.next_step, owner = excluded.owner, step = excluded.step, after_reply = excluded.after_reply, retired = 0;
  DELETE FROM transition WHERE workflow_id = NEW.subject;
  INSERT INTO transition (workflow_id, key, position, name, from_status, to_status, customer_name, needs_reason, resolution, grace_days)
  SELECT NEW.subject, value ->> 'key', key, value ->> 'name', value -> 'from', value ->> 'to', value ->> 'customer_name',
         coalesce(value ->> 'needs_reason', 0), value ->> 'resolution', value ->> 'grace_days'
    FROM json_each(NEW.data, '$.transitions');
END;

CREATE TRIGGER project_portal_defined AFTER INSERT ON event WHEN NEW.kind = 'portal.defined'
BEGIN
  INSERT OR REPLACE INTO portal (id, position, name, description, welcome, announcement, icon, color, logo, sign_up, tabs)
  VALUES (NEW.subject, NEW.data ->> 'position', NEW.data ->> 'name', NEW.data ->> 'description', NEW.data ->> 'welcome',
          NEW.data ->> 'announcement', NEW.data ->> 'icon', NEW.data ->> 'color', NEW.data ->> 'logo',
          NEW.data ->> 'sign_up', NEW.data -> 'tabs');
  DELETE FROM portal_audience WHERE portal_id = NEW.subject;
  INSERT INTO portal_reader (portal_id, contact_id, organisation_id, role)
  SELECT NEW.subject, '', '', '' FROM json_each(NEW.data, '$.audience') WHERE value = 'everyone'
  UNION ALL
  SELECT NEW.subject, substr(value, 2), '', '' FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'c?*'
  UNION ALL
  SELECT NEW.subject, '', '', substr(value, 2) FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'r?*'
  UNION ALL
  SELECT NEW.subject, '', substr(value, 2), '' FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'o?*' AND value NOT GLOB '*.*'
  UNION ALL
  -- No organisation's key has a dot: the first one ends it, whatever the role is called.
  SELECT NEW.subject, '', substr(value, 2, instr(value, '.') - 2), substr(value, instr(value, '.') + 1)
    FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'o[^.]*.?*';
END;

-- The words of a definition (everyone, c<contact>, o<organisation>, o<organisation>.<role>, r<role>), read; any other word lets nobody in.
CREATE VIEW portal_reader AS
  SELECT p.portal_id, a.contact_id, a.organisation_id, a.role FROM portal_audience p JOIN audience a ON a.id = p.audience_id;

CREATE TRIGGER add_portal_reader INSTEAD OF INSERT ON portal_reader
BEGIN
  INSERT INTO audience (contact_id, organisation_id, role) VALUES (NEW.contact_id, NEW.organisation_id, NEW.role) ON CONFLICT DO NOTHING;
  INSERT INTO portal_audience (portal_id, audience_id)
  SELECT NEW.portal_id, id FROM audience
   WHERE contact_id = NEW.contact_id AND organisation_id = NEW.organisation_id AND role = NEW.role
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER project_request_type_defined AFTER INSERT ON event WHEN NEW.kind = 'request_type.defined'
BEGIN
  INSERT OR REPLACE INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id,
                                       priority, sharing, response_hours, what_next, form)
  VALUES (NEW.subject, NEW.data ->> 'portal', NEW.data ->> 'tab', NEW.data ->> 'position', NEW.data ->> 'name',
          NEW.data ->> 'description', NEW.data ->> 'icon', NEW.data ->> 'workspace', NEW.data ->> 'workflow',
          NEW.data ->> 'priority', NEW.data ->> 'sharing', NEW.data ->> 'response_hours', NEW.data ->> 'what_next',
          NEW.data -> 'form');
END;

-- What every page shows of the site, as JSONB (which keeps its type through subqueries).
CREATE VIEW site_chrome AS
  SELECT jsonb_object('name', name, 'language', language, 'zone', zone, 'announcement', announcement, 'color', color, 'logo', logo) AS json
    FROM site;
