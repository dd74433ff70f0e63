-- DATABASE internal. An agent writes a note for the team. The handler has seen in `default` that the agent may work on the request.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 agent's session id  ?7 request key  ?8 body (Markdown)  ?9 agent id
-- Returns seq, subject (request key), data. Who may: the signed-in agent.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT ?1, ?2, 'agent', s.agent_id, 'note.posted', 1, ?7, json_object('body', ?8), ?3, ?4, ?5
  FROM live_agent_session s
 WHERE s.id = ?6 AND s.expires_at > ?2 AND s.agent_id = ?9
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
