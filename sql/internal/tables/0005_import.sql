-- Files of organisations and contacts that are being read in. Not history: what becomes of them is events in `default`. They go after a day.
CREATE TABLE import (
  id         TEXT PRIMARY KEY,              -- of the form that sent the file
  agent_id   TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  lines      INTEGER NOT NULL,              -- rows of people in the file
  counts     TEXT NOT NULL,                 -- JSON: how many of each outcome the first look found; null until all of it is kept
  ignored    TEXT NOT NULL,                 -- JSON: columns that nobody reads
  started_at INTEGER,                       -- when it was confirmed
  done       INTEGER NOT NULL DEFAULT 0,    -- the last row that is read in
  written    INTEGER NOT NULL DEFAULT 0     -- events that it made
) STRICT, WITHOUT ROWID;

CREATE INDEX import_by_time ON import (created_at);

CREATE TABLE import_line (
  import_id TEXT NOT NULL,
  place     INTEGER NOT NULL,               -- 1 is the first row of people
  line      INTEGER NOT NULL,               -- of the file, as an editor counts
  outcome   TEXT NOT NULL CHECK (outcome IN ('new', 'changed', 'same', 'refused')),
  row       TEXT NOT NULL,                  -- JSON: what the file says
  says      TEXT NOT NULL,                  -- JSON: what would happen, or what is wrong
  PRIMARY KEY (import_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_line_by_outcome ON import_line (import_id, outcome, place);
