-- Counts of requests. They follow the table `request`, whatever event changes it: triggers beside the tables, not lines in each event.

-- Counts for the desk's queues, along the same columns as their indexes: each request is counted once in each facet.
CREATE TABLE request_count (
  workspace_id TEXT NOT NULL,
  facet        TEXT NOT NULL CHECK (facet IN ('state', 'assignee', 'type', 'organisation')),
  whose        TEXT NOT NULL,               -- the agent, type or organisation; '' for nobody, none, and in the facet of states
  state        TEXT NOT NULL,
  priority     INTEGER NOT NULL,
  n            INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, facet, whose, state, priority)
) STRICT, WITHOUT ROWID;

-- How many requests were resolved on each day (days since 1970, UTC) and have stayed so.
CREATE TABLE resolved_count (
  workspace_id TEXT NOT NULL,
  day          INTEGER NOT NULL,
  n            INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_request_count (
  contact_id TEXT NOT NULL,
  state      TEXT NOT NULL,
  n          INTEGER NOT NULL,
  PRIMARY KEY (contact_id, state)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER count_new_request AFTER INSERT ON request
BEGIN
  INSERT INTO request_count (workspace_id, facet, whose, state, priority, n)
  VALUES (NEW.workspace_id, 'state', '', NEW.state, NEW.priority, 1),
         (NEW.workspace_id, 'assignee', coalesce(NEW.assignee_id, ''), NEW.state, NEW.priority, 1),
         (NEW.workspace_id, 'type', NEW.type_id, NEW.state, NEW.priority, 1),
         (NEW.workspace_id, 'organisation', coalesce(NEW.organisation_id, ''), NEW.state, NEW.priority, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO contact_request_count (contact_id, state, n) VALUES (NEW.contact_id, NEW.state, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER count_moved_request AFTER UPDATE OF state, priority ON request
WHEN (OLD.state, OLD.priority) IS NOT (NEW.state, NEW.priority)
BEGIN
  INSERT INTO request_count (workspace_id, facet, whose, state, priority, n)
  VALUES (OLD.workspace_id, 'state', '', OLD.state, OLD.priority, -1), (NEW.workspace_id, 'state', '', NEW.state, NEW.priority, 1),
         (OLD.workspace_id, 'type', OLD.type_id, OLD.state, OLD.priority, -1), (NEW.workspace_id, 'type', NEW.type_id, NEW.state, NEW.priority, 1),
         (OLD.workspace_id, 'organisation', coalesce(OLD.organisation_id, ''), OLD.state, OLD.priority, -1),
         (NEW.workspace_id, 'organisation', coalesce(NEW.organisation_id, ''), NEW.state, NEW.priority, 1)
  ON CONFLICT DO UPDATE SET n = n + excluded.n;
END;

CREATE TRIGGER count_assigned_request AFTER UPDATE OF assignee_id, state, priority ON request
WHEN (OLD.assignee_id, OLD.state, OLD.priority) IS NOT (NEW.assignee_id, NEW.state, NEW.priority)
BEGIN
  INSERT INTO request_count (workspace_id, facet, whose, state, priority, n)
  VALUES (OLD.workspace_id, 'assignee', coalesce(OLD.assignee_id, ''), OLD.state, OLD.priority, -1),
         (NEW.workspace_id, 'assignee', coalesce(NEW.assignee_id, ''), NEW.state, NEW.priority, 1)
  ON CONFLICT DO UPDATE SET n = n + excluded.n;
END;

CREATE TRIGGER count_contacts_request AFTER UPDATE OF state ON request WHEN OLD.state <> NEW.state
BEGIN
  UPDATE contact_request_count SET n = n - 1 WHERE contact_id = OLD.contact_id AND state = OLD.state;
  INSERT INTO contact_request_count (contact_id, state, n) VALUES (NEW.contact_id, NEW.state, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER count_resolved_request AFTER UPDATE OF resolved_at ON request WHEN OLD.resolved_at IS NOT NEW.resolved_at
BEGIN
  UPDATE resolved_count SET n = n - 1 WHERE workspace_id = OLD.workspace_id AND day = OLD.resolved_at / 86400000;
  INSERT INTO resolved_count (workspace_id, day, n) SELECT NEW.workspace_id, NEW.resolved_at / 86400000, 1 WHERE NEW.resolved_at IS NOT NULL
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
