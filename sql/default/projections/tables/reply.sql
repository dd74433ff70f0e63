CREATE TABLE reply (
  seq         INTEGER PRIMARY KEY,          -- of its event
  id          TEXT NOT NULL UNIQUE,         -- of its event
  request_id  TEXT NOT NULL,
  author_kind TEXT NOT NULL CHECK (author_kind IN ('contact', 'agent')),
  author_id   TEXT NOT NULL,
  body        TEXT NOT NULL,                -- Markdown
  at          INTEGER NOT NULL,
  visible_at  INTEGER NOT NULL              -- an agent's reply can be taken back until then, and nobody is told before
) STRICT;
