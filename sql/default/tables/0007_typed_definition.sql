-- What somebody typed into a form of the studio to see it, before they saved it. Not history: for its author alone, and gone after a day.

CREATE TABLE typed_definition (
  agent_id   TEXT NOT NULL,
  kind       TEXT NOT NULL,                 -- of the event that publishing would make of it: portal.defined
  id         TEXT NOT NULL,                 -- the thing's key
  definition TEXT NOT NULL,                 -- JSON: all of the thing, sound by itself
  at         INTEGER NOT NULL,              -- milliseconds UTC
  PRIMARY KEY (agent_id, kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX typed_definition_at ON typed_definition (at);
