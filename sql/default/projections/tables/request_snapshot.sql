-- The seconds in which an agent can take a reply back. Agents see at once what it changed; customers see the request as it stood before, until
-- the reply is visible (docs/decisions/0005-the-window-of-a-reply.md).

-- A request as it stood before a reply that was not visible yet. Where it stands for its customers at some time is what the snapshot with the
-- lowest reply_seq says of those whose `until` is later; what the request itself says, where there is none. Rows stay a while, and say nothing then.
CREATE TABLE request_snapshot (
  reply_seq   INTEGER PRIMARY KEY,          -- of the reply
  opened_seq  INTEGER NOT NULL,             -- of the request
  until       INTEGER NOT NULL,             -- when the reply is visible, milliseconds UTC
  moves       INTEGER NOT NULL,             -- 1: the reply came with a status
  status      TEXT NOT NULL,
  state       TEXT NOT NULL,
  resolution  TEXT,
  resolved_at INTEGER,
  updated_seq INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX request_snapshot_by_request ON request_snapshot (opened_seq, reply_seq);
CREATE INDEX request_snapshot_by_until ON request_snapshot (until);
