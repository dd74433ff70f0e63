-- DATABASE internal. A signed-in agent makes a second factor (trigger change_second_factor).
-- ?1 event id  ?2 now  ?3 call  ?4 ip  ?5 user agent  ?6 session id  ?7 sealed secret  ?8 time step of the code that was shown  ?9 hashes of recovery codes (JSON)
-- Returns the agent id; nothing where the session is over, or there is one already. Who may: the agent, with password and a code of the new secret.
INSERT INTO second_factor_change (event_id, at, kind, agent_id, secret, step, codes, session_id, call_id, ip, user_agent)
SELECT ?1, ?2, 'second_factor.enrolled', s.agent_id, ?7, ?8, ?9, s.id, ?3, ?4, ?5
  FROM live_agent_session s
 WHERE s.id = ?6 AND s.expires_at > ?2 AND NOT EXISTS (SELECT 1 FROM agent_second_factor WHERE agent_id = s.agent_id)
RETURNING agent_id
