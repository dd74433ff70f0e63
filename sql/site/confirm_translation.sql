-- Somebody says that a translation fits the source as it is.
-- :by an agent  :kind of the thing's events  :key  :path of the text  :language  :source as it was seen
-- Returns seq, subject, data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'translation.confirmed', 1, :key,
       json_object('kind', :kind, 'path', :path, 'language', :language, 'source', :source), :call, :ip, :user_agent
  FROM site_administrator who
 WHERE who.actor = :by AND who.actor_kind = 'agent' AND EXISTS (SELECT 1 FROM event WHERE subject = :key AND kind = :kind)
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
