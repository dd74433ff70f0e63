-- DATABASE internal. The team keeps a note about an organisation. The handler has seen in `default` that the caller is an administrator, and that
-- there is such an organisation.
-- :session  :agent whose session it is  :organisation  :body
-- Returns seq, subject (the organisation's key), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', s.agent_id, 'organisation.noted', 1, :organisation, json_object('body', :body), :call, :ip, :user_agent
  FROM live_agent_session s
 WHERE s.id = :session AND s.expires_at > :at AND s.agent_id = :agent
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
