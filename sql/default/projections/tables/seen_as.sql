-- Who of the team saw the site as which contact.
CREATE TABLE seen_as (
  id         TEXT PRIMARY KEY,              -- of its event, and of the session
  seq        INTEGER NOT NULL,
  contact_id TEXT NOT NULL,
  agent_id   TEXT NOT NULL,
  at         INTEGER NOT NULL,              -- milliseconds UTC
  until      INTEGER NOT NULL,              -- when it ended by itself
  ended_at   INTEGER,                       -- when the agent ended it
  reason     TEXT NOT NULL                  -- as the agent typed it, or ''
) STRICT, WITHOUT ROWID;

CREATE INDEX seen_as_by_seq ON seen_as (seq);
