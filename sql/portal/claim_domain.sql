-- An administrator claims a domain for a portal. That locks nothing: other portals may claim it too, until one of them proves it.
-- :by an agent  :portal  :host  :most domains of one portal
-- Returns seq, subject (the portal), data; nothing where it is another portal's, is this one's already, or there are too many. Who may: administrators.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', r.agent_id, 'portal.domain_claimed', 1, p.id, json_object('host', :host), :call, :ip, :user_agent
  FROM studio_reader r CROSS JOIN portal p ON p.id = :portal
 WHERE r.agent_id = :by AND r.may_publish
   AND (    NOT EXISTS (SELECT 1 FROM portal_host WHERE host = :host)
        AND NOT EXISTS (SELECT 1 FROM portal_domain WHERE host = :host AND portal_id = p.id)
        AND (SELECT count(*) FROM portal_domain WHERE portal_id = p.id) < :most
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
