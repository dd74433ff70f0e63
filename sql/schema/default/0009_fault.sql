-- Our own mistakes, for the health page. Not history: bounded, and gone after a while. No personal data stands in it.

CREATE TABLE fault (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,            -- milliseconds UTC
  component  TEXT NOT NULL,
  what       TEXT NOT NULL,               -- the causes, without any value of a row
  request_id TEXT NOT NULL                -- stands on the page that the person saw, and in the log
) STRICT;

CREATE INDEX fault_at ON fault (at);

-- A page that fails over and over must not fill the disk.
CREATE TRIGGER fault_bounded AFTER INSERT ON fault WHEN NEW.id > 1000
BEGIN
  DELETE FROM fault WHERE id <= NEW.id - 1000;
END;
