-- The key to the first-run page of a site without agents. There is one: a new one takes its place.
CREATE TABLE setup_key (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  hash       TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  email      TEXT COLLATE NOCASE            -- of whoever began to set the site up with it: it serves nobody else
) STRICT;
