-- DATABASE internal. What the site asks of its agents: who must have a second factor, how long a session may be unused, how long it lasts.
-- :settings the settings (JSON, portico::sign_in::agent::DeskSettings)
-- Returns seq, subject, data. Who may: the set-up of a site.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
VALUES (:id, :at, 'system', 'setup', 'desk.configured', 1, 'desk', json(:settings), :call, :ip, :user_agent)
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
