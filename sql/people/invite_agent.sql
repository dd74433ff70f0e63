-- Invites somebody into the team, who is no agent until they have joined: a mail with a link goes out. Their account is in `internal` already.
-- :by an agent  :agent their id  :name  :role  :workspaces (JSON), each of which must be there  :expires_at of the link, milliseconds UTC
-- Returns seq, subject (the agent's id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'agent.invited', 1, :agent,
       json_object('name', :name, 'role', :role, 'workspaces', json(:workspaces), 'expires_at', :expires_at + 0), :call, :ip, :user_agent
  FROM site_administrator who
 WHERE who.actor = :by AND who.actor_kind = 'agent'
   -- A repeated event was let in before: it passes, and conflicts below.
   AND (NOT EXISTS (SELECT 1 FROM agent WHERE id = :agent) OR EXISTS (SELECT 1 FROM event WHERE id = :id))
   AND NOT EXISTS (SELECT 1 FROM json_each(:workspaces) named WHERE NOT EXISTS (SELECT 1 FROM workspace w WHERE w.id = named.value))
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
