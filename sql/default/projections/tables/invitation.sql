-- Who is invited into an organisation, by address: whether there is an account is for nobody to know who invites.
CREATE TABLE invitation (
  id              TEXT PRIMARY KEY,         -- of its event
  organisation_id TEXT NOT NULL,
  email           TEXT NOT NULL COLLATE NOCASE,
  name            TEXT NOT NULL,            -- as the lead calls them; a new account's name
  role            TEXT NOT NULL,            -- that they join with
  invited_by      TEXT NOT NULL,            -- a contact
  invited_at      INTEGER NOT NULL,
  expires_at      INTEGER NOT NULL,
  closed_at       INTEGER,                  -- they joined or declined, or it was taken back
  host            TEXT,                     -- a portal's domain that it was made at; null: the main address
  UNIQUE (email, organisation_id)           -- the newest one counts
) STRICT, WITHOUT ROWID;

CREATE INDEX invitation_by_organisation ON invitation (organisation_id, invited_at) WHERE closed_at IS NULL;
