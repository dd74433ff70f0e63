-- How far the courier got with what is to be told (`outbox` is projected from the log). Not history.

CREATE TABLE delivery (
  id           TEXT PRIMARY KEY,            -- an outbox row's id, or a challenge's; also the idempotency key towards the provider
  kind         TEXT NOT NULL,
  due_at       INTEGER NOT NULL,            -- the next try
  attempts     INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER NOT NULL DEFAULT 0,  -- a courier is at it
  sent_at      INTEGER,
  failed_at    INTEGER,                     -- given up
  error        TEXT
) STRICT;

CREATE INDEX delivery_due ON delivery (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX delivery_sent ON delivery (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX delivery_failed ON delivery (failed_at) WHERE failed_at IS NOT NULL;
