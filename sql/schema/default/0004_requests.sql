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

-- Who may see a request: audiences as in contact_audience. State and order stand here too, so that a list is one index range per audience.
CREATE TABLE request_audience (
  opened_seq  INTEGER NOT NULL,             -- of the request
  audience    TEXT NOT NULL,
  state       TEXT NOT NULL,
  updated_seq INTEGER NOT NULL,
  PRIMARY KEY (opened_seq, audience)
) STRICT, WITHOUT ROWID;

CREATE INDEX request_audience_by_activity ON request_audience (audience, updated_seq);
CREATE INDEX request_audience_by_state ON request_audience (audience, state, updated_seq);

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

-- Full text of requests and replies, one document per event (rowid is its seq). `scope` holds the workspace and the audiences,
-- so that a search never leaves what the searcher may see, and costs no more than that.
CREATE VIRTUAL TABLE entry_text USING fts5 (text, scope, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

-- POLICY. The requests that a contact may see, and answer.
CREATE VIEW contact_request AS
  SELECT c.id AS viewer_id, r.id, r.key, r.workspace_id, r.portal_id, r.type_id, r.workflow_id, r.contact_id, r.organisation_id, r.follows,
         r.title, r.body, r.answers, r.status, r.state, r.priority, r.assignee_id, r.resolution,
         r.opened_seq, r.opened_at, r.updated_seq, r.updated_at, r.resolved_at
    FROM request r CROSS JOIN contact c
   WHERE EXISTS (SELECT 1 FROM request_audience ra CROSS JOIN contact_audience a ON a.audience = ra.audience
                  WHERE ra.opened_seq = r.opened_seq AND a.contact_id = c.id);

-- POLICY. The requests that an agent may work on: those of their workspaces. An auditor reads and does not write.
CREATE VIEW agent_request AS
  SELECT a.id AS viewer_id, a.role <> 'auditor' AS may_write, r.id, r.key, r.workspace_id, r.portal_id, r.type_id, r.workflow_id,
         r.contact_id, r.organisation_id, r.follows, r.title, r.body, r.answers, r.status, r.state, r.priority, r.assignee_id, r.resolution,
         r.opened_seq, r.opened_at, r.updated_seq, r.updated_at, r.resolved_at
    FROM request r
    JOIN agent_workspace w ON w.workspace_id = r.workspace_id
    JOIN agent a ON a.id = w.agent_id AND a.active = 1;

-- What a list shows of a request in the customer's words, as JSONB.
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
  INSERT INTO request (id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, body, answers,
                       status, state, priority, opened_seq, opened_at, updated_seq, updated_at)
  VALUES (NEW.subject, NEW.data ->> 'key', NEW.data ->> 'workspace', NEW.data ->> 'portal', NEW.data ->> 'type', NEW.data ->> 'workflow',
          NEW.data ->> 'contact', NEW.data ->> 'organisation', NEW.data ->> 'follows', NEW.data ->> 'title', NEW.data ->> 'body',
          NEW.data -> 'answers', NEW.data ->> 'status', NEW.data ->> 'state', NEW.data ->> 'priority', NEW.seq, NEW.at, NEW.seq, NEW.at);
  INSERT INTO request_audience (opened_seq, audience, state, updated_seq)
  SELECT NEW.seq, value, NEW.data ->> 'state', NEW.seq FROM json_each(NEW.data, '$.audience');
  INSERT INTO entry_text (rowid, text, scope)
  VALUES (NEW.seq,
          concat_ws(' ', NEW.data ->> 'key', NEW.data ->> 'title', NEW.data ->> 'body',
                    (SELECT group_concat(value ->> 'text', ' ') FROM json_each(NEW.data, '$.answers')),
                    (SELECT name FROM contact WHERE id = NEW.data ->> 'contact'),
                    (SELECT name FROM organisation WHERE id = NEW.data ->> 'organisation')),
          concat_ws(' ', 'w' || (NEW.data ->> 'workspace'), (SELECT group_concat(value, ' ') FROM json_each(NEW.data, '$.audience'))));
END;

CREATE TRIGGER project_request_assigned AFTER INSERT ON event WHEN NEW.kind = 'request.assigned'
BEGIN
  UPDATE request SET assignee_id = NEW.data ->> 'assignee', updated_seq = NEW.seq, updated_at = NEW.at WHERE id = NEW.subject;
END;

CREATE TRIGGER project_request_prioritised AFTER INSERT ON event WHEN NEW.kind = 'request.prioritised'
BEGIN
  UPDATE request SET priority = NEW.data ->> 'priority', updated_seq = NEW.seq, updated_at = NEW.at WHERE id = NEW.subject;
END;

-- The command writes the new status and its state into the event; a given reason is also said in the conversation.
CREATE TRIGGER project_request_transitioned AFTER INSERT ON event WHEN NEW.kind = 'request.transitioned'
BEGIN
  UPDATE request SET status = NEW.data ->> 'to', state = NEW.data ->> 'state', resolution = NEW.data ->> 'resolution',
                     resolved_at = iif(NEW.data ->> 'state' = 'done', NEW.at, NULL), updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
  INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at)
  SELECT NEW.seq, NEW.id, NEW.subject, NEW.actor_kind, NEW.actor, NEW.data ->> 'reason', NEW.at, NEW.at
   WHERE NEW.data ->> 'reason' <> '';
END;

-- A reply may move the request on (an agent's "and then", a customer's answer to a question).
CREATE TRIGGER project_reply_posted AFTER INSERT ON event WHEN NEW.kind = 'reply.posted'
BEGIN
  INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at)
  VALUES (NEW.seq, NEW.id, NEW.subject, NEW.actor_kind, NEW.actor, NEW.data ->> 'body', NEW.at, NEW.data ->> 'visible_at');
  UPDATE request SET status = coalesce(NEW.data ->> 'to', status), state = coalesce(NEW.data ->> 'state', state),
                     resolution = iif(NEW.data ->> 'to' IS NULL, resolution, NEW.data ->> 'resolution'),
                     resolved_at = CASE WHEN NEW.data ->> 'to' IS NULL THEN resolved_at WHEN NEW.data ->> 'state' = 'done' THEN NEW.at END,
                     updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
END;

-- Taken back in time: the reply is gone, and the status it set is set back.
CREATE TRIGGER project_reply_withdrawn AFTER INSERT ON event WHEN NEW.kind = 'reply.withdrawn'
BEGIN
  DELETE FROM reply WHERE id = NEW.data ->> 'reply';
  UPDATE request SET status = coalesce(NEW.data ->> 'to', status), state = coalesce(NEW.data ->> 'state', state),
                     resolution = iif(NEW.data ->> 'to' IS NULL, resolution, NULL),
                     resolved_at = iif(NEW.data ->> 'to' IS NULL, resolved_at, NULL),
                     updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
END;

CREATE TRIGGER reply_is_searchable AFTER INSERT ON reply
BEGIN
  INSERT INTO entry_text (rowid, text, scope)
  SELECT NEW.seq, NEW.body,
         concat_ws(' ', 'w' || r.workspace_id, (SELECT group_concat(audience, ' ') FROM request_audience WHERE opened_seq = r.opened_seq))
    FROM request r WHERE r.id = NEW.request_id;
END;

CREATE TRIGGER withdrawn_reply_is_not_searchable AFTER DELETE ON reply
BEGIN
  DELETE FROM entry_text WHERE rowid = OLD.seq;
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
