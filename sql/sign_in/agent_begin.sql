-- DATABASE internal. Begins an agent's session, and uses up the code that it was begun with (trigger agent_session_begun).
-- ?1 session id  ?2 agent id  ?3 now  ?4 call  ?5 ip  ?6 user agent  ?7 source of the proof, or ''  ?8 the session that it replaces, or null
-- ?9 when the password was shown  ?10 time step of the code, or null  ?11 hash of the recovery code, or null
-- Returns its end and the agent's address; nothing where the account was closed, the password changed meanwhile, or a second factor is missing,
-- wrong or used. Who may: the agent who has just shown the password, and a code where there is a second factor.
INSERT INTO agent_session (id, agent_id, created_at, expires_at, seen_at, ip, user_agent, call_id, source, replaces, totp_step, recovery_code)
SELECT ?1, a.agent_id, ?3, ?3 + r.life, ?3, ?5, ?6, ?4, ?7, ?8, ?10, ?11
  FROM desk_rule r CROSS JOIN agent_account a
  LEFT JOIN agent_password p ON p.agent_id = a.agent_id
  LEFT JOIN agent_second_factor f ON f.agent_id = a.agent_id
 WHERE a.agent_id = ?2 AND a.active = 1 AND coalesce(p.changed_at <= ?9, true)
   AND (f.agent_id IS NULL OR ?10 > f.last_step
        OR EXISTS (SELECT 1 FROM agent_recovery_code c WHERE c.hash = ?11 AND c.agent_id = a.agent_id AND c.used_at IS NULL))
RETURNING expires_at, (SELECT email FROM agent_account WHERE agent_id = ?2)
