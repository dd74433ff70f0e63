-- An administrator gives a portal's domain up: it answers nobody any more, and whoever is signed in there is signed out (triggers/session.sql).
-- :by an agent  :portal  :host
-- Returns seq, subject (the portal), data; nothing where it is not claimed. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', r.agent_id, 'portal.domain_released', 1, d.portal_id,
       json_object('host', d.host, 'was_proved', json(iif(d.proved_seq IS NULL, 'false', 'true'))), :call, :ip, :user_agent
  FROM studio_reader r CROSS JOIN portal_domain d ON d.portal_id = :portal AND d.host = :host
 WHERE r.agent_id = :by AND r.may_publish
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
