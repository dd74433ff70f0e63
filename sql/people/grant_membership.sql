-- Makes a contact a member of an organisation, or gives them another role there.
-- :by an agent, or 'setup' when the site is first loaded  :key the contact's id  :data (JSON): portico::people::MembershipGrant
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'membership.granted', 1, :key, json(:data), :call, :ip, :user_agent
  FROM site_administrator who
  JOIN contact ON contact.id = :key
  JOIN organisation ON organisation.id = :data ->> 'organisation'
 WHERE who.actor = :by
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
