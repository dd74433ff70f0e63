-- DATABASE internal. Opens an agent's account: the address they sign in with.
-- ?1 event id  ?2 at  ?3 call  ?4 ip  ?5 user agent  ?6 who: an agent id or 'setup'  ?7 agent id  ?8 e-mail  ?9 name
-- Returns seq, subject (agent id), data. Who may: the set-up of a site.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
VALUES (?1, ?2, iif(?6 = 'setup', 'system', 'agent'), ?6, 'agent_account.opened', 1, ?7, json_object('email', ?8, 'name', ?9), ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.subject = excluded.subject
RETURNING seq, subject, data
