-- An administrator begins to see the site as a contact: a read-only session of theirs, which the event's trigger makes (triggers/seen_as.sql). Its id is
-- the event's.
-- :by an agent  :email the contact's  :until milliseconds UTC  :reason as typed, or ''
-- Returns seq, subject (the contact), data. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', r.agent_id, 'contact.seen_as', 1, c.id, json_object('until', :until + 0, 'reason', :reason), :call, :ip, :user_agent
  FROM studio_reader r CROSS JOIN contact c ON c.email = :email AND c.active = 1
 WHERE r.agent_id = :by AND r.may_publish
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
