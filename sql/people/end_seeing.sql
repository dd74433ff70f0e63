-- Seeing the site as a contact ends before its time.
-- :session
-- Returns seq, subject (the contact), data. Who may: whoever has the session.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', s.agent_id, 'contact.seen_as_ended', 1, s.contact_id, json_object('session', s.id), :call, :ip, :user_agent
  FROM session s WHERE s.id = :session AND s.agent_id IS NOT NULL AND s.ended_at IS NULL AND s.expires_at > :at
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
