-- What never leaves the desk. No customer-facing component is granted this database.

CREATE TABLE note (
  seq         INTEGER PRIMARY KEY,          -- of its event
  id          TEXT NOT NULL UNIQUE,
  request_key TEXT NOT NULL,                -- of a request in the database `default`
  agent_id    TEXT NOT NULL,
  body        TEXT NOT NULL,                -- Markdown
  at          INTEGER NOT NULL
) STRICT;
