-- DATABASE internal. An agent does without their second factor (trigger second_factor_taken_away).
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 session id  ?7 time step of the code that was shown, or null  ?8 hash of the recovery code, or null
-- Returns seq, subject (agent id), data; nothing where the session is over, or the code was used before. Who may: the agent, with password and code.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, 'agent', s.agent_id, 'second_factor.removed', 1, s.agent_id, '{}', ?3, ?4, ?5
  FROM live_agent_session s JOIN agent_second_factor f ON f.agent_id = s.agent_id
 WHERE s.id = ?6 AND s.expires_at > ?2
   AND (?7 > f.last_step
        OR EXISTS (SELECT 1 FROM agent_recovery_code c WHERE c.hash = ?8 AND c.agent_id = s.agent_id AND c.used_at IS NULL))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
