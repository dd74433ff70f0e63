-- The log: every change of business state is one row here, and triggers project it into the tables that pages read.
-- WAL lasts in the file: readers never wait for the writer. (It is a setting of the database, not of a connection.)
PRAGMA journal_mode = WAL;

CREATE TABLE event (
  seq        INTEGER PRIMARY KEY,           -- order of history
  id         TEXT NOT NULL UNIQUE,          -- made by the caller: sent twice, it is the same event
  at         INTEGER NOT NULL,              -- milliseconds UTC
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('contact', 'agent', 'system')),
  actor      TEXT NOT NULL,
  kind       TEXT NOT NULL,                 -- past tense: reply.posted
  version    INTEGER NOT NULL DEFAULT 1,    -- of the shape of its data; an older one is lifted when it is projected
  subject    TEXT NOT NULL,                 -- what it happened to: a request's id, a portal's key
  data       TEXT NOT NULL CHECK (json_valid(data)),
  call_id    TEXT NOT NULL,                 -- of the HTTP call
  ip         TEXT NOT NULL,
  user_agent TEXT NOT NULL                  -- user agent of the call
) STRICT;

CREATE INDEX event_by_subject ON event (subject, seq);

-- What budgets count (portico::budget): what customers said (a step's reason is a reply) and asked for, by who did it and by the network it came
-- from. Partial, so that no other event pays for it; the views say the indexes' condition once for all statements.
CREATE INDEX budgeted_reply_by_contact ON event (actor, at) WHERE actor_kind = 'contact' AND kind IN ('reply.posted', 'request.transitioned');
CREATE INDEX budgeted_reply_by_network ON event (substr(ip, 1, 19), at) WHERE actor_kind = 'contact' AND kind IN ('reply.posted', 'request.transitioned');
CREATE INDEX budgeted_submission_by_contact ON event (actor, at) WHERE actor_kind = 'contact' AND kind = 'request.submitted';
CREATE INDEX budgeted_submission_by_network ON event (substr(ip, 1, 19), at) WHERE actor_kind = 'contact' AND kind = 'request.submitted';
