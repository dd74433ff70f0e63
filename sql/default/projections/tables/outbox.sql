-- Who is to be told what; `delivery` says how far the courier got.

CREATE TABLE outbox (
  id             TEXT PRIMARY KEY,          -- event id and recipient: telling twice is not possible
  seq            INTEGER NOT NULL,
  kind           TEXT NOT NULL,             -- request_received | reply_posted | status_changed | member_invited | agent_invited | password_link
  recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('contact', 'agent', 'invitation', 'agent_link')),
  recipient      TEXT NOT NULL,
  request_id     TEXT,                      -- null: it is about none
  due_at         INTEGER NOT NULL
) STRICT;

CREATE INDEX outbox_by_seq ON outbox (seq);
