-- DATABASE internal. Opens an agent's account: the address they sign in with.
-- :by an agent, or 'setup'  :agent  :email  :name
-- Returns seq, subject (agent id), data. Who may: the set-up of a site.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
VALUES (:id, :at, iif(:by = 'setup', 'system', 'agent'), :by, 'agent_account.opened', 1, :agent, json_object('email', :email, 'name', :name), :call, :ip, :user_agent)
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
