-- Who is to be told what: `outbox` is projected from the log, `delivery` (how far the courier got) is not history.

CREATE TABLE outbox (
  id             TEXT PRIMARY KEY,          -- event id and recipient: telling twice is not possible
  seq            INTEGER NOT NULL,
  kind           TEXT NOT NULL,             -- request_received | reply_posted | status_changed
  recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('contact', 'agent')),
  recipient      TEXT NOT NULL,
  request_id     TEXT NOT NULL,
  due_at         INTEGER NOT NULL
) STRICT;

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

CREATE TRIGGER outbox_request_received AFTER INSERT ON event WHEN NEW.kind = 'request.submitted'
BEGIN
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at)
  VALUES (NEW.id || '.' || (NEW.data ->> 'contact'), NEW.seq, 'request_received', 'contact', NEW.data ->> 'contact', NEW.subject, NEW.at);
END;

-- An agent's reply is told to the customer, a customer's to the agent who has the request.
CREATE TRIGGER outbox_reply_posted AFTER INSERT ON event WHEN NEW.kind = 'reply.posted'
BEGIN
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at)
  SELECT NEW.id || '.' || r.contact_id, NEW.seq, 'reply_posted', 'contact', r.contact_id, r.id, NEW.data ->> 'visible_at'
    FROM request r WHERE r.id = NEW.subject AND (NEW.actor_kind, NEW.actor) <> ('contact', r.contact_id)
  UNION ALL
  SELECT NEW.id || '.' || r.assignee_id, NEW.seq, 'reply_posted', 'agent', r.assignee_id, r.id, NEW.at
    FROM request r WHERE r.id = NEW.subject AND NEW.actor_kind = 'contact' AND r.assignee_id IS NOT NULL;
END;

CREATE TRIGGER outbox_status_changed AFTER INSERT ON event WHEN NEW.kind = 'request.transitioned'
BEGIN
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at)
  SELECT NEW.id || '.' || r.contact_id, NEW.seq, 'status_changed', 'contact', r.contact_id, r.id, NEW.at
    FROM request r WHERE r.id = NEW.subject AND (NEW.actor_kind, NEW.actor) <> ('contact', r.contact_id)
  UNION ALL
  SELECT NEW.id || '.' || r.assignee_id, NEW.seq, 'status_changed', 'agent', r.assignee_id, r.id, NEW.at
    FROM request r WHERE r.id = NEW.subject AND NEW.actor_kind = 'contact' AND r.assignee_id IS NOT NULL;
END;

-- A reply taken back in time is told to nobody.
CREATE TRIGGER outbox_reply_withdrawn AFTER INSERT ON event WHEN NEW.kind = 'reply.withdrawn'
BEGIN
  DELETE FROM delivery WHERE id IN (SELECT id FROM outbox WHERE seq = NEW.data ->> 'reply_seq') AND sent_at IS NULL;
  DELETE FROM outbox WHERE seq = NEW.data ->> 'reply_seq';
END;

CREATE INDEX outbox_by_seq ON outbox (seq);

CREATE TRIGGER delivery_of_outbox AFTER INSERT ON outbox
BEGIN
  INSERT INTO delivery (id, kind, due_at) VALUES (NEW.id, NEW.kind, NEW.due_at) ON CONFLICT DO NOTHING;
END;

-- Mail goes only to a known address or to somebody who signs up.
CREATE TRIGGER delivery_of_challenge AFTER INSERT ON challenge WHEN NEW.contact_id IS NOT NULL OR NEW.name IS NOT NULL
BEGIN
  INSERT INTO delivery (id, kind, due_at) VALUES (NEW.id, 'sign_in', NEW.created_at);
END;
