-- DATABASE internal. An agent who must have a second factor makes one, and their session begins with it (trigger change_second_factor).
-- ?1 event id  ?2 now  ?3 call  ?4 ip  ?5 user agent  ?6 id of the new session  ?7 sealed secret  ?8 time step of the code that was shown
-- ?9 hashes of recovery codes (JSON)  ?10 agent id  ?11 when the password was shown  ?12 source of the proof  ?13 the session that it replaces, or null
-- Returns the session's end and the agent's address; nothing where there is a second factor already, or the password was changed meanwhile.
-- Who may: whoever has just shown the agent's password, and a code of the new secret.
INSERT INTO second_factor_change (event_id, at, kind, agent_id, secret, step, codes, session_id, call_id, ip, user_agent, source, replaces)
SELECT ?1, ?2, 'second_factor.enrolled', a.agent_id, ?7, ?8, ?9, ?6, ?3, ?4, ?5, ?12, ?13
  FROM agent_account a JOIN agent_password p ON p.agent_id = a.agent_id
 WHERE a.agent_id = ?10 AND a.active = 1 AND p.changed_at <= ?11
   AND NOT EXISTS (SELECT 1 FROM agent_second_factor WHERE agent_id = a.agent_id)
RETURNING (SELECT ?2 + life FROM desk_rule), (SELECT email FROM agent_account WHERE agent_id = ?10)
