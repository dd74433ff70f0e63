CREATE TABLE agent_account (
  agent_id TEXT PRIMARY KEY,
  email    TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name     TEXT NOT NULL,
  active   INTEGER NOT NULL,
  invited  INTEGER NOT NULL                 -- 1: has the address, and never came in
) STRICT;
