-- Taken back in time: the request is as if the reply had never been. What others did meanwhile stays.
CREATE TRIGGER project_reply_withdrawn INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'reply.withdrawn' AND NEW.version = 2
BEGIN
  DELETE FROM search_text WHERE rowid = (SELECT seq FROM reply WHERE id = NEW.data ->> 'reply');
  DELETE FROM reply WHERE id = NEW.data ->> 'reply';
  -- The command says which status is set back; none where another took its place.
  UPDATE request SET status = coalesce(NEW.data ->> 'to', status), state = coalesce(NEW.data ->> 'state', state),
                     resolution = iif(NEW.data ->> 'to' IS NULL, resolution, NEW.data ->> 'resolution'),
                     resolved_at = iif(NEW.data ->> 'to' IS NULL, resolved_at, NEW.data ->> 'resolved_at'),
                     first_reply_at = (SELECT p.at FROM reply p WHERE p.request_id = NEW.subject AND p.author_kind = 'agent' ORDER BY p.seq LIMIT 1)
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
  DELETE FROM outbox WHERE seq = NEW.data ->> 'reply_seq';
END;

-- Version 1 could leave out the resolution, and its time, of the status that it sets back: both stand in the snapshot.
CREATE TRIGGER lift_reply_withdrawn_1 INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'reply.withdrawn' AND NEW.version = 1
BEGIN
  INSERT INTO projected_event (seq, id, at, actor_kind, actor, kind, version, subject, data)
  SELECT NEW.seq, NEW.id, NEW.at, NEW.actor_kind, NEW.actor, NEW.kind, 2, NEW.subject,
         json_insert(NEW.data, '$.resolution', s.resolution, '$.resolved_at', s.resolved_at)
    FROM (SELECT NEW.data ->> 'reply_seq' AS seq) AS reply LEFT JOIN request_snapshot s ON s.reply_seq = reply.seq;
END;

-- A reply taken back in time is told to nobody. Only when it happens: a rebuild leaves alone what was sent.
CREATE TRIGGER withdrawn_reply_is_told_nobody AFTER INSERT ON event WHEN NEW.kind = 'reply.withdrawn'
BEGIN
  -- An outbox row's id is the reply's, a dot, and who is told ('/' is the character after the dot).
  DELETE FROM delivery WHERE id >= (NEW.data ->> 'reply') || '.' AND id < (NEW.data ->> 'reply') || '/' AND sent_at IS NULL;
END;
