CREATE TRIGGER project_site_configured INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'site.configured' AND NEW.version = 1
BEGIN
  INSERT OR REPLACE INTO site (id, name, language, zone, announcement, color, logo, banner, reply_to, mails)
  VALUES (1, NEW.data ->> 'name', NEW.data ->> 'language', NEW.data ->> 'zone',
          iif(NEW.data ->> 'announcement' IS NULL, NULL, json_object('text', json(NEW.data -> 'announcement'), 'from', NEW.data ->> 'announcement_from',
                                                                     'until', NEW.data ->> 'announcement_until')),
          NEW.data ->> 'color', NEW.data ->> 'logo', NEW.data ->> 'banner', NEW.data ->> 'reply_to', coalesce(NEW.data -> 'mails', '[]'));
  DELETE FROM role;
  INSERT INTO role (id, position, name, leads)
  SELECT value ->> 'key', key, value -> 'name', value ->> 'leads' FROM json_each(NEW.data, '$.roles');
  -- The queues that every site has, defined as any other, until it defines them otherwise. Without a name: they are called by Portico's own words.
  INSERT INTO projected_event (seq, id, at, actor_kind, actor, kind, version, subject, data)
  SELECT NEW.seq, NEW.id, NEW.at, NEW.actor_kind, NEW.actor, 'queue.defined', 1, own.value ->> 'key', own.value
    FROM json_each('[
      {"key": "unassigned", "position": -5, "retired": 0, "filter": {"state": "open", "assignee": "nobody"}, "order": "activity"},
      {"key": "mine",       "position": -4, "retired": 0, "filter": {"state": "open", "assignee": "me"},     "order": "activity"},
      {"key": "open",       "position": -3, "retired": 0, "filter": {"state": "open"},                       "order": "activity"},
      {"key": "waiting",    "position": -2, "retired": 0, "filter": {"state": "waiting"},                    "order": "activity"},
      {"key": "resolved",   "position": -1, "retired": 0, "filter": {"state": "done"},                       "order": "activity"}]') own
   WHERE NOT EXISTS (SELECT 1 FROM queue WHERE id = own.value ->> 'key');
END;
