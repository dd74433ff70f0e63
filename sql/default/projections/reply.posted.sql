-- A reply may move the request on (an agent's "and then", a customer's answer to a question).
CREATE TRIGGER project_reply_posted INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'reply.posted' AND NEW.version = 1
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
                     first_reply_at = coalesce(first_reply_at, iif(NEW.actor_kind = 'agent', NEW.at, NULL)),
                     updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
  INSERT INTO search_text (rowid, text, scope)
  SELECT NEW.seq, NEW.data ->> 'body', s.scope FROM request r JOIN request_scope s ON s.opened_seq = r.opened_seq WHERE r.id = NEW.subject;
  -- An agent's reply is told to the customer, a customer's to the agent who has the request.
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at)
  SELECT NEW.id || '.' || r.contact_id, NEW.seq, 'reply_posted', 'contact', r.contact_id, r.id, NEW.data ->> 'visible_at'
    FROM request r WHERE r.id = NEW.subject AND (NEW.actor_kind, NEW.actor) <> ('contact', r.contact_id)
  UNION ALL
  SELECT NEW.id || '.' || r.assignee_id, NEW.seq, 'reply_posted', 'agent', r.assignee_id, r.id, NEW.at
    FROM request r WHERE r.id = NEW.subject AND NEW.actor_kind = 'contact' AND r.assignee_id IS NOT NULL;
END;
