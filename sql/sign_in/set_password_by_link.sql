-- DATABASE internal. Sets an agent's password by a mailed link (trigger set_agent_password), which `default` knows and the handler has looked up there.
-- The id of the event follows from the link's: each serves once.
-- :agent whose link it is  :hash of the new password (PHC string, argon2id)  :sent_at when the link was sent, milliseconds UTC
-- Returns the agent id; nothing where the link was used, the password was changed since it was sent, or the account is closed.
-- Who may: whoever holds the link.
INSERT INTO agent_password_setting (event_id, at, agent_id, hash, call_id, ip, user_agent)
SELECT :id, :at, a.agent_id, :hash, :call, :ip, :user_agent
  FROM agent_account a LEFT JOIN agent_password p ON p.agent_id = a.agent_id
 WHERE a.agent_id = :agent AND (a.active = 1 OR a.invited = 1) AND coalesce(p.changed_at <= :sent_at, true)
   AND NOT EXISTS (SELECT 1 FROM event WHERE id = :id)
RETURNING agent_id
