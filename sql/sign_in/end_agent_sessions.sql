-- DATABASE internal. An administrator signs somebody out everywhere. The handler has seen in `default` that the caller is an administrator.
-- :session  :admin whose session it is  :agent whose sessions end
-- Returns seq, subject (agent id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', s.agent_id, 'agent_sessions.ended', 1, a.agent_id, '{}', :call, :ip, :user_agent
  FROM live_agent_session s JOIN agent_account a ON a.agent_id = :agent
 WHERE s.id = :session AND s.expires_at > :at AND s.agent_id = :admin
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
