-- A contact accepts the terms of a portal, in the version that stands there now.
-- :session  :portal  :terms_version that was read  :hash of the text that was read (SHA-256, hexadecimal)  :language in which it was read
-- Returns seq, subject (the contact), data. Who may: contacts who see the portal, once for each version.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'contact', s.contact_id, 'terms.accepted', 1, s.contact_id,
       json_object('portal', p.id, 'version', p.terms_version, 'hash', :hash, 'language', :language), :call, :ip, :user_agent
  FROM acting_session s
  JOIN contact_portal p ON p.contact_id = s.contact_id AND p.id = :portal AND p.id = coalesce(s.portal_id, p.id) AND p.terms_version = :terms_version + 0
 WHERE s.id = :session AND s.expires_at > :at
   AND (NOT EXISTS (SELECT 1 FROM terms_acceptance a WHERE a.portal_id = p.id AND a.contact_id = s.contact_id AND a.version = p.terms_version)
        -- Sent twice.
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind
RETURNING seq, subject, data
