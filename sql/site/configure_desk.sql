-- DATABASE internal. What the site asks of its agents: who must have a second factor, how long a session may be unused, how long it lasts.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 the settings (JSON, portico::desk_settings)
-- Returns seq, subject, data. Who may: the set-up of a site.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
VALUES (?1, ?2, 'system', 'setup', 'desk.configured', 1, 'desk', json(?6), ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
