-- A domain is proved: the record that only its owner can set was seen. From now on it shows the portal.
-- :by an agent, who had it looked up  :portal  :host
-- Returns seq, subject (the portal), data; nothing where it is not claimed, or another portal has proved it. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', r.agent_id, 'portal.domain_proved', 1, d.portal_id, json_object('host', d.host), :call, :ip, :user_agent
  FROM studio_reader r CROSS JOIN portal_domain d ON d.portal_id = :portal AND d.host = :host
 WHERE r.agent_id = :by AND r.may_publish
   AND (NOT EXISTS (SELECT 1 FROM portal_host WHERE host = :host) OR EXISTS (SELECT 1 FROM event WHERE id = :id))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
