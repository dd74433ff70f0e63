-- Portals' own domains: claimed, and proved by a DNS record. A claim locks nothing: several portals may claim a host, the first that proves it has it.
CREATE TABLE portal_domain (
  host        TEXT NOT NULL,                -- in ASCII and lower case, without a port
  portal_id   TEXT NOT NULL,
  claimed_seq INTEGER NOT NULL,
  claimed_at  INTEGER NOT NULL,
  proved_seq  INTEGER,                      -- null: it is claimed only, and answers nobody
  proved_at   INTEGER,
  PRIMARY KEY (host, portal_id)
) STRICT, WITHOUT ROWID;

-- A host shows one portal.
CREATE UNIQUE INDEX portal_domain_proved ON portal_domain (host) WHERE proved_seq IS NOT NULL;
CREATE INDEX portal_domain_by_portal ON portal_domain (portal_id, claimed_seq);
