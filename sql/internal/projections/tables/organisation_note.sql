-- What the team knows of an organisation. No customer-facing component is granted this database.
CREATE TABLE organisation_note (
  seq             INTEGER PRIMARY KEY,      -- of its event
  id              TEXT NOT NULL UNIQUE,
  organisation_id TEXT NOT NULL,            -- in the database `default`
  agent_id        TEXT NOT NULL,
  body            TEXT NOT NULL,
  at              INTEGER NOT NULL
) STRICT;
