-- What a designer configures; small tables. Each is projected from a *.defined event. A text for people is JSON: a string in the site's language, or
-- an object from language tags to strings (portico::definition::Text).

CREATE TABLE site (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  name         TEXT NOT NULL,
  language     TEXT NOT NULL,               -- BCP 47
  zone         TEXT NOT NULL,               -- IANA time zone
  announcement TEXT,                        -- JSON: as a portal's
  color        TEXT NOT NULL,               -- #rrggbb, the brand
  logo         TEXT,                        -- a path of an image, or null: the initial is drawn
  banner       TEXT,                        -- a path of an image, across the top of the hub
  reply_to     TEXT NOT NULL,               -- the address that mail is sent from
  mails        TEXT NOT NULL                -- JSON: its own words in mails, a list of portico::mail::MailText
) STRICT;

CREATE TABLE workspace (
  id          TEXT PRIMARY KEY,             -- SUP
  serial      INTEGER NOT NULL UNIQUE,      -- in the order of their definition: its word in the full-text index, 'w3'
  name        TEXT NOT NULL,                -- JSON: a text for people
  last_number INTEGER NOT NULL DEFAULT 1000 -- of the newest request: SUP-1001 is the first
) STRICT, WITHOUT ROWID;
