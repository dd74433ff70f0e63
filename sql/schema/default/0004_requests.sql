-- Requests and replies: what a customer asked and what was said, projected from the log.

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
  answers         TEXT NOT NULL,            -- JSON: [{"label", "text"}] in the order of the form
  body            TEXT NOT NULL             -- Markdown
) STRICT;

-- The desk's queues, one index for each order of each queue; partial, so that a resolved request costs nothing in the open ones.
CREATE INDEX queue_open_by_activity ON request (workspace_id, updated_seq) WHERE state <> 'done';
CREATE INDEX queue_open_by_age ON request (workspace_id, opened_seq) WHERE state <> 'done';
CREATE INDEX queue_open_by_priority ON request (workspace_id, priority, opened_seq) WHERE state <> 'done';
CREATE INDEX queue_unassigned_by_activity ON request (workspace_id, updated_seq) WHERE state <> 'done' AND assignee_id IS NULL;
CREATE INDEX queue_unassigned_by_age ON request (workspace_id, opened_seq) WHERE state <> 'done' AND assignee_id IS NULL;
CREATE INDEX queue_unassigned_by_priority ON request (workspace_id, priority, opened_seq) WHERE state <> 'done' AND assignee_id IS NULL;
CREATE INDEX queue_mine_by_activity ON request (workspace_id, assignee_id, updated_seq) WHERE state <> 'done' AND assignee_id IS NOT NULL;
CREATE INDEX queue_mine_by_age ON request (workspace_id, assignee_id, opened_seq) WHERE state <> 'done' AND assignee_id IS NOT NULL;
CREATE INDEX queue_mine_by_priority ON request (workspace_id, assignee_id, priority, opened_seq) WHERE state <> 'done' AND assignee_id IS NOT NULL;
CREATE INDEX queue_waiting_by_activity ON request (workspace_id, updated_seq) WHERE state = 'waiting';
CREATE INDEX queue_waiting_by_age ON request (workspace_id, opened_seq) WHERE state = 'waiting';
CREATE INDEX queue_waiting_by_priority ON request (workspace_id, priority, opened_seq) WHERE state = 'waiting';
CREATE INDEX queue_resolved_by_activity ON request (workspace_id, updated_seq) WHERE state = 'done';

-- A workflow does not lose a status in which an open request stands. Its condition is not that of the lists, which have indexes of their own.
CREATE INDEX request_open_by_status ON request (workflow_id, status) WHERE resolved_at IS NULL;

-- Who may see a request: audiences as in contact_audience. State and order stand here too, so that a list is one index range per audience.
CREATE TABLE request_audience (
  opened_seq  INTEGER NOT NULL,             -- of the request
  audience_id INTEGER NOT NULL,
  state       TEXT NOT NULL,
  updated_seq INTEGER NOT NULL,
  PRIMARY KEY (opened_seq, audience_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX request_audience_by_activity ON request_audience (audience_id, updated_seq);
CREATE INDEX request_audience_by_state ON request_audience (audience_id, state, updated_seq);

CREATE TABLE reply (
  seq         INTEGER PRIMARY KEY,          -- of its event
  id          TEXT NOT NULL UNIQUE,         -- of its event
  request_id  TEXT NOT NULL,
  author_kind TEXT NOT NULL CHECK (author_kind IN ('contact', 'agent')),
  author_id   TEXT NOT NULL,
  body        TEXT NOT NULL,                -- Markdown
  at          INTEGER NOT NULL,
  visible_at  INTEGER NOT NULL              -- an agent's reply can be taken back until then, and nobody is told before
) STRICT;

CREATE INDEX reply_by_request ON reply (request_id, seq);

-- Counts for the desk: how many requests stand in each state, by workspace and assignee ('' for nobody).
CREATE TABLE tally (
  workspace_id TEXT NOT NULL,
  assignee_id  TEXT NOT NULL,
  state        TEXT NOT NULL,
  n            INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, assignee_id, state)
) STRICT, WITHOUT ROWID;

-- How many requests were resolved on each day (days since 1970, UTC) and have stayed so.
CREATE TABLE resolved_tally (
  workspace_id TEXT NOT NULL,
  day          INTEGER NOT NULL,
  n            INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_tally (
  contact_id TEXT NOT NULL,
  state      TEXT NOT NULL,
  n          INTEGER NOT NULL,
  PRIMARY KEY (contact_id, state)
) STRICT, WITHOUT ROWID;

-- POLICY. The requests that a contact may see, and answer. Where one stands is not among the columns: a reply that can still be taken back
-- may have moved it, which no customer is told before its time (request_snapshot).
CREATE VIEW contact_request AS
  SELECT c.id AS viewer_id, r.opened_seq, r.id, r.key, r.workspace_id, r.portal_id, r.type_id, r.workflow_id, r.contact_id, r.organisation_id,
         r.follows, r.title, r.body, r.answers, r.assignee_id, r.opened_at
    FROM request r CROSS JOIN contact c
   WHERE EXISTS (SELECT 1 FROM request_audience ra CROSS JOIN contact_audience a ON a.audience_id = ra.audience_id
                  WHERE ra.opened_seq = r.opened_seq AND a.contact_id = c.id);

-- POLICY. The requests that an agent may work on: those of their workspaces. An auditor reads and does not write.
CREATE VIEW agent_request AS
  SELECT a.id AS viewer_id, a.role <> 'auditor' AS may_write, r.id, r.key, r.workspace_id, r.portal_id, r.type_id, r.workflow_id,
         r.contact_id, r.organisation_id, r.follows, r.title, r.body, r.answers, r.status, r.state, r.priority, r.assignee_id, r.resolution,
         r.opened_seq, r.opened_at, r.updated_seq, r.updated_at, r.resolved_at
    FROM request r
    JOIN agent_workspace w ON w.workspace_id = r.workspace_id
    JOIN agent a ON a.id = w.agent_id AND a.active = 1;

-- What a list shows of a request in the customer's words, as JSONB; of one in snapshot_card, as it was until then.
CREATE VIEW request_card AS
  SELECT r.opened_seq, r.resolved_at,
         jsonb_object('key', r.key, 'title', r.title, 'state', r.state, 'category', st.category, 'status', st.customer_name, 'step', st.step,
                     'next_step', st.next_step, 'agent', (SELECT name FROM agent WHERE id = r.assignee_id), 'portal', p.name,
                     'requester', c.name, 'requester_id', c.id, 'opened_at', r.opened_at, 'updated_at', r.updated_at,
                     'resolved_at', r.resolved_at, 'response_hours', t.response_hours) AS json
    FROM request r
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = r.status
    JOIN portal p ON p.id = r.portal_id
    JOIN request_type t ON t.id = r.type_id
    JOIN contact c ON c.id = r.contact_id;

-- What a queue shows of a request in the team's words, as JSONB.
CREATE VIEW desk_card AS
  SELECT r.opened_seq,
         jsonb_object('key', r.key, 'title', r.title, 'state', r.state, 'category', st.category, 'status', st.name, 'priority', r.priority,
                     'assignee', (SELECT name FROM agent WHERE id = r.assignee_id), 'requester', c.name,
                     'organisation', (SELECT name FROM organisation WHERE id = r.organisation_id), 'opened_at', r.opened_at,
                     'updated_at', r.updated_at, 'opened_seq', r.opened_seq, 'updated_seq', r.updated_seq) AS json
    FROM request r
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = r.status
    JOIN contact c ON c.id = r.contact_id;

CREATE TRIGGER project_request_submitted AFTER INSERT ON event WHEN NEW.kind = 'request.submitted'
BEGIN
  UPDATE workspace SET last_number = NEW.data ->> 'number' WHERE id = NEW.data ->> 'workspace';
  INSERT INTO audience (contact_id, organisation_id, role)
  SELECT coalesce(value ->> 'contact', ''), coalesce(value ->> 'organisation', ''), coalesce(value ->> 'role', '')
    FROM json_each(NEW.data, '$.audience') WHERE coalesce(value ->> 'contact', value ->> 'organisation', '') <> ''
  ON CONFLICT DO NOTHING;
  INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq)
  SELECT NEW.seq, a.id, NEW.data ->> 'state', NEW.seq
    FROM json_each(NEW.data, '$.audience') CROSS JOIN audience a
   WHERE a.contact_id = coalesce(value ->> 'contact', '') AND a.organisation_id = coalesce(value ->> 'organisation', '')
     AND a.role = coalesce(value ->> 'role', '') AND (a.contact_id <> '' OR a.organisation_id <> '');
  -- After its readers: with the request it becomes searchable, for them.
  INSERT INTO request (id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, body, answers,
                       status, state, priority, opened_seq, opened_at, updated_seq, updated_at)
  VALUES (NEW.subject, NEW.data ->> 'key', NEW.data ->> 'workspace', NEW.data ->> 'portal', NEW.data ->> 'type', NEW.data ->> 'workflow',
          NEW.data ->> 'contact', NEW.data ->> 'organisation', NEW.data ->> 'follows', NEW.data ->> 'title', NEW.data ->> 'body',
          NEW.data -> 'answers', NEW.data ->> 'status', NEW.data ->> 'state', NEW.data ->> 'priority', NEW.seq, NEW.at, NEW.seq, NEW.at);
END;

CREATE TRIGGER project_request_assigned AFTER INSERT ON event WHEN NEW.kind = 'request.assigned'
BEGIN
  UPDATE request SET assignee_id = NEW.data ->> 'assignee', updated_seq = NEW.seq, updated_at = NEW.at WHERE id = NEW.subject;
  UPDATE request_snapshot SET updated_seq = NEW.seq, updated_at = NEW.at WHERE opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
END;

CREATE TRIGGER project_request_prioritised AFTER INSERT ON event WHEN NEW.kind = 'request.prioritised'
BEGIN
  UPDATE request SET priority = NEW.data ->> 'priority', updated_seq = NEW.seq, updated_at = NEW.at WHERE id = NEW.subject;
  UPDATE request_snapshot SET updated_seq = NEW.seq, updated_at = NEW.at WHERE opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
END;

-- The command writes the new status and its state into the event; a given reason is also said in the conversation. It is seen at once, and
-- takes the place of what was to be seen later.
CREATE TRIGGER project_request_transitioned AFTER INSERT ON event WHEN NEW.kind = 'request.transitioned'
BEGIN
  DELETE FROM request_snapshot WHERE opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
  UPDATE request SET status = NEW.data ->> 'to', state = NEW.data ->> 'state', resolution = NEW.data ->> 'resolution',
                     resolved_at = iif(NEW.data ->> 'state' = 'done', NEW.at, NULL), updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
  INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at)
  SELECT NEW.seq, NEW.id, NEW.subject, NEW.actor_kind, NEW.actor, NEW.data ->> 'reason', NEW.at, NEW.at
   WHERE NEW.data ->> 'reason' <> '';
END;

CREATE TRIGGER audience_follows_request AFTER UPDATE OF state, updated_seq ON request
BEGIN
  UPDATE request_audience SET state = NEW.state, updated_seq = NEW.updated_seq WHERE opened_seq = NEW.opened_seq;
END;

CREATE TRIGGER tally_new_request AFTER INSERT ON request
BEGIN
  INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES (NEW.workspace_id, coalesce(NEW.assignee_id, ''), NEW.state, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO contact_tally (contact_id, state, n) VALUES (NEW.contact_id, NEW.state, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_moved_request AFTER UPDATE OF assignee_id, state ON request
WHEN (OLD.assignee_id, OLD.state) IS NOT (NEW.assignee_id, NEW.state)
BEGIN
  UPDATE tally SET n = n - 1 WHERE workspace_id = OLD.workspace_id AND assignee_id = coalesce(OLD.assignee_id, '') AND state = OLD.state;
  INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES (NEW.workspace_id, coalesce(NEW.assignee_id, ''), NEW.state, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
  UPDATE contact_tally SET n = n - 1 WHERE contact_id = OLD.contact_id AND state = OLD.state;
  INSERT INTO contact_tally (contact_id, state, n) VALUES (NEW.contact_id, NEW.state, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_resolved_request AFTER UPDATE OF resolved_at ON request WHEN OLD.resolved_at IS NOT NEW.resolved_at
BEGIN
  UPDATE resolved_tally SET n = n - 1 WHERE workspace_id = OLD.workspace_id AND day = OLD.resolved_at / 86400000;
  INSERT INTO resolved_tally (workspace_id, day, n) SELECT NEW.workspace_id, NEW.resolved_at / 86400000, 1 WHERE NEW.resolved_at IS NOT NULL
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
