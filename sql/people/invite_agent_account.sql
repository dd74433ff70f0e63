-- DATABASE internal. Keeps the address of somebody who is to be invited; `default` follows, with what they are to be.
-- :session  :admin whose session it is  :agent their id  :email  :name
-- Returns seq, subject (agent id), data; nothing where somebody has the address. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', s.agent_id, 'agent_account.invited', 1, :agent, json_object('email', :email, 'name', :name), :call, :ip, :user_agent
  FROM live_agent_session s
 WHERE s.id = :session AND s.expires_at > :at AND s.agent_id = :admin
   AND NOT EXISTS (SELECT 1 FROM agent_account WHERE email = :email AND agent_id <> :agent)
   -- Begun before, and cut short: the same address once more. An account that was ever open is nobody's to invite.
   AND NOT EXISTS (SELECT 1 FROM agent_account WHERE agent_id = :agent AND invited = 0)
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
