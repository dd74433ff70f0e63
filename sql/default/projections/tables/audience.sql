-- A group of readers: whoever matches all of its columns that are not ''. Columns, not one word: what is in a name can't make it another
-- group. Ids are given in the order of the log, so that a replay gives the same; in the full-text index one is a word, 'a17'.
CREATE TABLE audience (
  id              INTEGER PRIMARY KEY,
  contact_id      TEXT NOT NULL,            -- this one
  organisation_id TEXT NOT NULL,            -- members of this one
  role            TEXT NOT NULL,            -- members with this role: of that organisation, or of any
  UNIQUE (contact_id, organisation_id, role)
) STRICT;
