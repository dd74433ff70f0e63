-- DATABASE internal. An administrator takes away the second factor of somebody who lost the device; their sessions end.
-- The handler has seen in `default` that the caller is an administrator.
-- :session  :admin whose session it is  :agent who lost it
-- Returns seq, subject (agent id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', s.agent_id, 'second_factor.reset', 1, f.agent_id, '{}', :call, :ip, :user_agent
  FROM live_agent_session s JOIN agent_second_factor f ON f.agent_id = :agent
 WHERE s.id = :session AND s.expires_at > :at AND s.agent_id = :admin
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
