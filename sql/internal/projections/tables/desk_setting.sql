-- What the site asks of its agents; one row once it is configured.
CREATE TABLE desk_setting (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  second_factor TEXT NOT NULL,              -- JSON: the roles that must have one
  idle_minutes  INTEGER NOT NULL,
  session_hours INTEGER NOT NULL
) STRICT;
