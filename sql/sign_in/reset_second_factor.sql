-- DATABASE internal. An administrator takes away the second factor of somebody who lost the device; their sessions end.
-- The handler has seen in `default` that the caller is an administrator.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 the administrator's session id  ?7 the administrator  ?8 whose
-- Returns seq, subject (agent id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, 'agent', s.agent_id, 'second_factor.reset', 1, f.agent_id, '{}', ?3, ?4, ?5
  FROM live_agent_session s JOIN agent_second_factor f ON f.agent_id = ?8
 WHERE s.id = ?6 AND s.expires_at > ?2 AND s.agent_id = ?7
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
