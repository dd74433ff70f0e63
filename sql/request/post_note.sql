-- DATABASE internal. An agent writes a note for the team. The handler has seen in `default` that the agent may work on the request.
-- :session  :key  :body (Markdown)  :agent
-- Returns seq, subject (request key), data. Who may: the signed-in agent.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', s.agent_id, 'note.posted', 1, :key, json_object('body', :body), :call, :ip, :user_agent
  FROM live_agent_session s
 WHERE s.id = :session AND s.expires_at > :at AND s.agent_id = :agent
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
