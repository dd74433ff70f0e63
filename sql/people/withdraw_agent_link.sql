-- Takes back the link that was mailed to an agent: an invitation, or a link to a new password.
-- :by an agent  :agent
-- Returns seq, subject (the agent's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'agent_link.withdrawn', 1, k.agent_id, json_object('link', k.id), :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN agent_link k ON k.agent_id = :agent
 WHERE who.actor = :by AND who.actor_kind = 'agent'
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (k.closed_at IS NULL OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
