-- What the team has changed of the configuration and not published yet, thing by thing.
CREATE TABLE draft (
  kind       TEXT NOT NULL,                 -- of the event that publishing makes of it: portal.defined
  id         TEXT NOT NULL,                 -- the thing's key
  definition TEXT NOT NULL,                 -- JSON: all of the thing; it need not be sound yet
  faults     TEXT NOT NULL,                 -- JSON: what is wrong with it by itself, [{"path", "why"}]
  live_seq   INTEGER NOT NULL,              -- of the definition that was live when the draft's author saw it; 0: there was none
  seq        INTEGER NOT NULL,              -- of the event that made it what it is
  at         INTEGER NOT NULL,              -- milliseconds UTC
  agent_id   TEXT NOT NULL,                 -- its last author
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Who will see a portal once its draft is published: as portal_audience.
CREATE TABLE draft_audience (
  portal_id   TEXT NOT NULL,
  audience_id INTEGER NOT NULL,
  PRIMARY KEY (portal_id, audience_id)
) STRICT, WITHOUT ROWID;
