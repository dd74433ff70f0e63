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

-- What differs on the card of a request (request_card) that is shown as it stood before, as JSONB to be merged in.
CREATE VIEW snapshot_card AS
  SELECT s.reply_seq,
         jsonb_object('state', s.state, 'category', st.category, 'status', st.customer_name, 'step', st.step, 'next_step', st.next_step,
                     'updated_at', s.updated_at, 'resolved_at', s.resolved_at) AS json
    FROM request_snapshot s
    JOIN request r ON r.opened_seq = s.opened_seq
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = s.status;

-- A reply may move the request on (an agent's "and then", a customer's answer to a question).
CREATE TRIGGER project_reply_posted AFTER INSERT ON event WHEN NEW.kind = 'reply.posted'
BEGIN
  INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at)
  VALUES (NEW.seq, NEW.id, NEW.subject, NEW.actor_kind, NEW.actor, NEW.data ->> 'body', NEW.at, NEW.data ->> 'visible_at');
  -- Not visible yet: customers see the request as it stands now. Clocks that differ by less than a minute forget nothing too early.
  DELETE FROM request_snapshot WHERE until BETWEEN 0 AND NEW.at - 60000;
  INSERT INTO request_snapshot (reply_seq, opened_seq, until, moves, status, state, resolution, resolved_at, updated_seq, updated_at)
  SELECT NEW.seq, opened_seq, NEW.data ->> 'visible_at', NEW.data ->> 'to' IS NOT NULL, status, state, resolution, resolved_at, updated_seq, updated_at
    FROM request WHERE id = NEW.subject AND NEW.data ->> 'visible_at' > NEW.at;
  -- Visible at once: a status takes the place of what was to be seen later; without one only the time changes.
  DELETE FROM request_snapshot
   WHERE NEW.data ->> 'visible_at' <= NEW.at AND NEW.data ->> 'to' IS NOT NULL AND opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
  UPDATE request_snapshot SET updated_seq = NEW.seq, updated_at = NEW.at
   WHERE NEW.data ->> 'visible_at' <= NEW.at AND opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
  UPDATE request SET status = coalesce(NEW.data ->> 'to', status), state = coalesce(NEW.data ->> 'state', state),
                     resolution = iif(NEW.data ->> 'to' IS NULL, resolution, NEW.data ->> 'resolution'),
                     resolved_at = CASE WHEN NEW.data ->> 'to' IS NULL THEN resolved_at WHEN NEW.data ->> 'state' = 'done' THEN NEW.at END,
                     updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
END;

-- Taken back in time: the request is as if the reply had never been. What others did meanwhile stays.
CREATE TRIGGER project_reply_withdrawn AFTER INSERT ON event WHEN NEW.kind = 'reply.withdrawn'
BEGIN
  DELETE FROM reply WHERE id = NEW.data ->> 'reply';
  -- The command says which status is set back; none where another took its place.
  UPDATE request SET status = coalesce(NEW.data ->> 'to', status), state = coalesce(NEW.data ->> 'state', state),
                     resolution = iif(NEW.data ->> 'to' IS NULL, resolution, NEW.data ->> 'resolution'),
                     resolved_at = iif(NEW.data ->> 'to' IS NULL, resolved_at, NEW.data ->> 'resolved_at')
   WHERE id = NEW.subject;
  -- Activity, where nothing happened since: on the request, or on the snapshot before the next reply.
  UPDATE request SET updated_seq = before.updated_seq, updated_at = before.updated_at FROM request_snapshot before
   WHERE before.reply_seq = NEW.data ->> 'reply_seq' AND request.opened_seq = before.opened_seq AND request.updated_seq = before.reply_seq;
  UPDATE request_snapshot SET updated_seq = before.updated_seq, updated_at = before.updated_at FROM request_snapshot before
   WHERE before.reply_seq = NEW.data ->> 'reply_seq'
     AND request_snapshot.opened_seq = before.opened_seq AND request_snapshot.updated_seq = before.reply_seq;
  -- The status in the snapshots before later replies, up to the next reply that set one.
  UPDATE request_snapshot SET status = before.status, state = before.state, resolution = before.resolution, resolved_at = before.resolved_at
    FROM request_snapshot before
   WHERE before.reply_seq = NEW.data ->> 'reply_seq'
     AND request_snapshot.opened_seq = before.opened_seq AND request_snapshot.reply_seq > before.reply_seq
     AND NOT EXISTS (SELECT 1 FROM request_snapshot m WHERE m.opened_seq = before.opened_seq AND m.moves
                        AND m.reply_seq > before.reply_seq AND m.reply_seq < request_snapshot.reply_seq);
  DELETE FROM request_snapshot WHERE reply_seq = NEW.data ->> 'reply_seq';
END;
