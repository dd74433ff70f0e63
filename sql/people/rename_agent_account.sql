-- DATABASE internal. Calls an agent's account as `default` calls the agent: in lists, and beside their notes.
-- :session  :admin whose session it is  :agent whose it is  :name
-- Returns seq, subject (agent id), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', s.agent_id, 'agent_account.renamed', 1, a.agent_id, json_object('name', :name), :call, :ip, :user_agent
  FROM live_agent_session s JOIN agent_account a ON a.agent_id = :agent
 WHERE s.id = :session AND s.expires_at > :at AND s.agent_id = :admin
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
