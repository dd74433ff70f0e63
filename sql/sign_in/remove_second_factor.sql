-- DATABASE internal. An agent does without their second factor (trigger second_factor_taken_away).
-- :session  :step time step of the code that was shown, or null  :recovery hash of the recovery code, or null
-- Returns seq, subject (agent id), data; nothing where the session is over, or the code was used before. Who may: the agent, with password and code.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', s.agent_id, 'second_factor.removed', 1, s.agent_id, '{}', :call, :ip, :user_agent
  FROM live_agent_session s JOIN agent_second_factor f ON f.agent_id = s.agent_id
 WHERE s.id = :session AND s.expires_at > :at
   AND (:step > f.last_step
        OR EXISTS (SELECT 1 FROM agent_recovery_code c WHERE c.hash = :recovery AND c.agent_id = s.agent_id AND c.used_at IS NULL))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
