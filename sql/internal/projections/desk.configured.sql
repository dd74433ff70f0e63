CREATE TRIGGER project_desk_configured INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'desk.configured' AND NEW.version = 1
BEGIN
  INSERT OR REPLACE INTO desk_setting (id, second_factor, idle_minutes, session_hours)
  VALUES (1, NEW.data -> 'second_factor', NEW.data ->> 'idle_minutes', NEW.data ->> 'session_hours');
END;
