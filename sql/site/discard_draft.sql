-- Throws a draft away, as it was seen. The log keeps it.
-- :by an agent  :kind  :key  :draft_seq of the draft that was seen
-- Returns seq, subject, data. Who may: whoever may save it.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', d.agent_id, 'draft.discarded', 1, d.id, json_object('kind', d.kind), :call, :ip, :user_agent
  FROM author_draft d
 WHERE d.agent_id = :by AND d.kind = :kind AND d.id = :key AND d.seq = :draft_seq + 0
 LIMIT 1
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
