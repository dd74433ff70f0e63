-- Tells the log that a file of people was read in. What it changed are events of their own.
-- :by an agent  :import  :file its name  :lines how many rows it has  :written how many events it made
-- Returns seq, subject (the import's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'people.imported', 1, :import, json_object('file', :file, 'lines', :lines, 'written', :written), :call, :ip, :user_agent
  FROM site_administrator who
 WHERE who.actor = :by AND who.actor_kind = 'agent'
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
