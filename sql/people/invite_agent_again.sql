-- Sends a new link to somebody who has not joined: the one before is dead.
-- :by an agent  :agent  :expires_at of the link, milliseconds UTC
-- Returns seq, subject (the agent's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'agent.invited', 1, a.id,
       json_object('name', a.name, 'role', a.role, 'workspaces', json(a.workspaces), 'expires_at', :expires_at + 0), :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN agent_definition a ON a.id = :agent AND a.joined = 0
 WHERE who.actor = :by AND who.actor_kind = 'agent'
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
