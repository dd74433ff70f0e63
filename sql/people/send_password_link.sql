-- Sends an agent a link to a new password. What they sign in with counts until they use it.
-- :by an agent  :agent  :expires_at of the link, milliseconds UTC
-- Returns seq, subject (the agent's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'password_link.sent', 1, a.id, json_object('expires_at', :expires_at + 0), :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN agent a ON a.id = :agent AND a.active = 1
 WHERE who.actor = :by AND who.actor_kind = 'agent'
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
