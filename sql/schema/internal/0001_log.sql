-- The log: every change of business state is one row here, and triggers project it into the tables that pages read.
-- WAL lasts in the file: readers never wait for the writer. (It is a setting of the database, not of a connection.)
PRAGMA journal_mode = WAL;

CREATE TABLE event (
  seq        INTEGER PRIMARY KEY,           -- order of history
  id         TEXT NOT NULL UNIQUE,          -- made by the caller: sent twice, it is the same event
  at         INTEGER NOT NULL,              -- milliseconds UTC
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('contact', 'agent', 'system')),
  actor      TEXT NOT NULL,
  kind       TEXT NOT NULL,                 -- past tense: reply.posted
  subject    TEXT NOT NULL,                 -- what it happened to: a request's id, a portal's key
  data       TEXT NOT NULL CHECK (json_valid(data)),
  request_id TEXT NOT NULL,                 -- of the HTTP call
  ip         TEXT NOT NULL,
  agent      TEXT NOT NULL                  -- user agent of the call
) STRICT;

CREATE INDEX event_by_subject ON event (subject, seq);

-- History is only ever added to. A repeated command "updates" its own row to the same values, which is let through.
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
WHEN (OLD.seq, OLD.id, OLD.at, OLD.actor_kind, OLD.actor, OLD.kind, OLD.subject, OLD.data, OLD.request_id, OLD.ip, OLD.agent)
  IS NOT (NEW.seq, NEW.id, NEW.at, NEW.actor_kind, NEW.actor, NEW.kind, NEW.subject, NEW.data, NEW.request_id, NEW.ip, NEW.agent)
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;
