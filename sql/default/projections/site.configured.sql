CREATE TRIGGER project_site_configured INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'site.configured' AND NEW.version = 1
BEGIN
  INSERT OR REPLACE INTO site (id, name, language, zone, announcement, color, logo, reply_to)
  VALUES (1, NEW.data ->> 'name', NEW.data ->> 'language', NEW.data ->> 'zone', NEW.data ->> 'announcement',
          NEW.data ->> 'color', NEW.data ->> 'logo', NEW.data ->> 'reply_to');
END;
