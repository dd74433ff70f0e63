-- DATABASE internal. An agent makes new recovery codes; the old ones are of no use from then on (trigger change_second_factor).
-- ?1 event id  ?2 now  ?3 call  ?4 ip  ?5 user agent  ?6 session id  ?7 time step of the code that was shown, or null  ?8 hash of the recovery code, or null
-- ?9 hashes of the new codes (JSON)
-- Returns the agent id; nothing where the session is over, or the code was used before. Who may: the agent, with password and code.
INSERT INTO second_factor_change (event_id, at, kind, agent_id, secret, step, codes, session_id, call_id, ip, user_agent)
SELECT ?1, ?2, 'recovery_codes.renewed', s.agent_id, NULL, coalesce(?7, f.last_step), ?9, s.id, ?3, ?4, ?5
  FROM live_agent_session s JOIN agent_second_factor f ON f.agent_id = s.agent_id
 WHERE s.id = ?6 AND s.expires_at > ?2
   AND (?7 > f.last_step
        OR EXISTS (SELECT 1 FROM agent_recovery_code c WHERE c.hash = ?8 AND c.agent_id = s.agent_id AND c.used_at IS NULL))
RETURNING agent_id
