-- DATABASE internal. Begins an agent's session, and uses up the code that it was begun with (trigger agent_session_begun).
-- :session  :agent  :now  :call  :ip  :user_agent  :source of the proof, or ''  :replaces the session that it replaces, or null
-- :proved_at when the password was shown  :step time step of the code, or null  :recovery hash of the recovery code, or null
-- Returns its end and the agent's address; nothing where the account was closed, the password changed meanwhile, or a second factor is missing,
-- wrong or used. Who may: the agent who has just shown the password, and a code where there is a second factor.
INSERT INTO agent_session (id, agent_id, created_at, expires_at, seen_at, ip, user_agent, call_id, source, replaces, totp_step, recovery_code)
SELECT :session, a.agent_id, :now, :now + r.life, :now, :ip, :user_agent, :call, :source, :replaces, :step, :recovery
  FROM desk_rule r CROSS JOIN agent_account a
  LEFT JOIN agent_password p ON p.agent_id = a.agent_id
  LEFT JOIN agent_second_factor f ON f.agent_id = a.agent_id
 WHERE a.agent_id = :agent AND a.active = 1 AND coalesce(p.changed_at <= :proved_at, true)
   AND (f.agent_id IS NULL OR :step > f.last_step
        OR EXISTS (SELECT 1 FROM agent_recovery_code c WHERE c.hash = :recovery AND c.agent_id = a.agent_id AND c.used_at IS NULL))
RETURNING expires_at, (SELECT email FROM agent_account WHERE agent_id = :agent)
