-- History is only ever added to. A repeated command "updates" its own row to the same values, which is let through.
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
WHEN (OLD.seq, OLD.id, OLD.at, OLD.actor_kind, OLD.actor, OLD.kind, OLD.version, OLD.subject, OLD.data, OLD.call_id, OLD.ip, OLD.user_agent)
  IS NOT (NEW.seq, NEW.id, NEW.at, NEW.actor_kind, NEW.actor, NEW.kind, NEW.version, NEW.subject, NEW.data, NEW.call_id, NEW.ip, NEW.user_agent)
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

-- What happened is projected (sql/internal/projections).
CREATE TRIGGER event_is_projected AFTER INSERT ON event
BEGIN
  INSERT INTO projected_event (seq, id, at, actor_kind, actor, kind, version, subject, data)
  VALUES (NEW.seq, NEW.id, NEW.at, NEW.actor_kind, NEW.actor, NEW.kind, NEW.version, NEW.subject, NEW.data);
END;
