-- Customers: contacts in organisations.

CREATE TABLE organisation (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A new contact with an address there becomes a member.
CREATE TABLE organisation_domain (
  domain          TEXT NOT NULL COLLATE NOCASE,
  organisation_id TEXT NOT NULL,
  PRIMARY KEY (domain, organisation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX organisation_domain_by_organisation ON organisation_domain (organisation_id);

CREATE TABLE contact (
  id       TEXT PRIMARY KEY,
  email    TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name     TEXT NOT NULL,
  language TEXT,                            -- null: the browser's, else the site's
  active   INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

-- What a member can be, by the site's configuration. A membership may have another role: one that an administrator gave.
CREATE TABLE role (
  id       TEXT PRIMARY KEY,                -- the site's own word: primary, billing, technical
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,                   -- JSON: a text for people
  leads    INTEGER NOT NULL                 -- 1: manages the organisation's members
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  contact_id      TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  role            TEXT NOT NULL,            -- the site's own word: primary, billing, technical, member
  position        INTEGER NOT NULL,         -- order of joining: the first is where new requests belong
  PRIMARY KEY (contact_id, organisation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_by_organisation ON membership (organisation_id, contact_id);

-- Accounts of one person that were made one (decision 0024). The row of the one that went stays in `contact`, inactive: its address leads to the other.
CREATE TABLE contact_merge (
  contact_id TEXT PRIMARY KEY,
  into_id    TEXT NOT NULL,                 -- the one that was kept, itself never merged
  merged_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_merge_by_into ON contact_merge (into_id);
