-- The terms of portals, version by version, and who accepted which.
CREATE TABLE portal_terms (
  portal_id TEXT NOT NULL,
  version   INTEGER NOT NULL,               -- from 1
  text      TEXT NOT NULL,                  -- JSON: a text for people, Markdown
  since     INTEGER NOT NULL,               -- milliseconds UTC
  PRIMARY KEY (portal_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE terms_acceptance (
  portal_id  TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  version    INTEGER NOT NULL,
  hash       TEXT NOT NULL,                 -- SHA-256 of the text that was read, hexadecimal
  language   TEXT NOT NULL,                 -- in which it was read (BCP 47)
  at         INTEGER NOT NULL,              -- milliseconds UTC
  seq        INTEGER NOT NULL,              -- of its event
  PRIMARY KEY (portal_id, contact_id, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX terms_acceptance_by_seq ON terms_acceptance (portal_id, seq);

CREATE INDEX terms_acceptance_by_version ON terms_acceptance (portal_id, version);
