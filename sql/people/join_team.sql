-- Somebody who was invited joins the team, as they are defined at this moment; their password comes right after it, in `internal`.
-- :link the invitation
-- Returns seq, subject (the agent's id), data. Who may: whoever holds the link.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', a.id, 'agent.defined', 1, a.id,
       json_object('name', a.name, 'role', a.role, 'workspaces', json(a.workspaces), 'active', 1), :call, :ip, :user_agent
  FROM agent_link k JOIN agent_definition a ON a.id = k.agent_id
 WHERE k.id = :link AND k.purpose = 'invitation'
   AND (   EXISTS (SELECT 1 FROM open_agent_link o WHERE o.id = k.id AND o.expires_at > :at)
        -- Joined by this link before the password was kept: the same once more. Whose account was closed since, does not come back by it.
        OR a.active = 1 AND EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
