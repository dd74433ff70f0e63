-- The development mailbox (/dev/mail): what the courier would have sent.

CREATE TABLE mailbox (
  id      INTEGER PRIMARY KEY,
  key     TEXT NOT NULL UNIQUE,             -- idempotency key of the delivery
  at      INTEGER NOT NULL,
  to_name TEXT NOT NULL,
  to_address TEXT NOT NULL,
  subject TEXT NOT NULL,
  headers TEXT NOT NULL,                    -- JSON: [[name, value]]
  text    TEXT NOT NULL,
  html    TEXT NOT NULL
) STRICT;
