-- Our own mistakes, for the health page. Not history: bounded, and gone after a while. No personal data stands in it.

CREATE TABLE fault (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,            -- milliseconds UTC
  component  TEXT NOT NULL,
  what       TEXT NOT NULL,               -- the causes, without any value of a row
  call_id    TEXT NOT NULL                -- stands on the page that the person saw, and in the log
) STRICT;

CREATE INDEX fault_at ON fault (at);
