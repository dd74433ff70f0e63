-- The command writes the new status and its state into the event; a given reason is also said in the conversation. It is seen at once, and
-- takes the place of what was to be seen later.
CREATE TRIGGER project_request_transitioned INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'request.transitioned' AND NEW.version = 1
BEGIN
  DELETE FROM request_snapshot WHERE opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
  UPDATE request SET status = NEW.data ->> 'to', state = NEW.data ->> 'state', resolution = NEW.data ->> 'resolution',
                     resolved_at = iif(NEW.data ->> 'state' = 'done', NEW.at, NULL), updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
  INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at)
  SELECT NEW.seq, NEW.id, NEW.subject, NEW.actor_kind, NEW.actor, NEW.data ->> 'reason', NEW.at, NEW.at
   WHERE NEW.data ->> 'reason' <> '';
  INSERT INTO search_text (rowid, text, scope)
  SELECT NEW.seq, NEW.data ->> 'reason', s.scope FROM request r JOIN request_scope s ON s.opened_seq = r.opened_seq WHERE r.id = NEW.subject AND NEW.data ->> 'reason' <> '';
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at)
  SELECT NEW.id || '.' || r.contact_id, NEW.seq, 'status_changed', 'contact', r.contact_id, r.id, NEW.at
    FROM request r WHERE r.id = NEW.subject AND (NEW.actor_kind, NEW.actor) <> ('contact', r.contact_id)
  UNION ALL
  SELECT NEW.id || '.' || r.assignee_id, NEW.seq, 'status_changed', 'agent', r.assignee_id, r.id, NEW.at
    FROM request r WHERE r.id = NEW.subject AND NEW.actor_kind = 'contact' AND r.assignee_id IS NOT NULL;
END;
