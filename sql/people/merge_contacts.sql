-- Makes two accounts of one person one: :contact goes, and what it sees and has goes to :into (decision 0024). Its sessions end (trigger sessions_ended).
-- :by an agent  :contact the one that goes  :into the one that is kept
-- Returns seq, subject (the id of the one that goes), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'contact.merged', 1, c.id, json_object('into', k.id), :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN contact c ON c.id = :contact CROSS JOIN contact k ON k.id = :into AND k.active = 1
 WHERE who.actor = :by AND who.actor_kind = 'agent'
   AND c.id <> k.id
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (   NOT EXISTS (SELECT 1 FROM contact_merge g WHERE g.contact_id IN (c.id, k.id))
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
