-- The domains of portals: claimed and proved; of one portal also who did so, and when.
-- :agent  :now  :portal null for all
-- Returns one row of JSON, portico::portal::DomainsPage; nothing for whoever has no business there, or where there is no such portal. Who may:
-- administrators, leads, auditors.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'domains', (SELECT jsonb_object(
      'may_edit', jsonb(iif(r.may_publish, 'true', 'false')),
      'portals', (SELECT jsonb_group_array(jsonb_object('key', p.id, 'name', jsonb(p.name), 'icon', p.icon,
                           'domains', (SELECT jsonb_group_array(jsonb_object('host', d.host, 'claimed_at', d.claimed_at, 'proved_at', d.proved_at, 'elsewhere', jsonb(d.elsewhere),
                                                                                'sessions', d.sessions))
                                         FROM (SELECT d.host, d.claimed_at, d.proved_at,
                                                      -- The portal that has proved it, where that is another one.
                                                      (SELECT o.name FROM portal_host h JOIN portal o ON o.id = h.portal_id WHERE h.host = d.host AND h.portal_id <> p.id) AS elsewhere,
                                                      -- Who is signed in there; a page of all domains does not tell.
                                                      iif(:portal IS NULL OR d.proved_seq IS NULL, 0,
                                                          (SELECT count(*) FROM (SELECT 1 FROM session s WHERE s.host = d.host AND s.ended_at IS NULL AND s.expires_at > :now LIMIT 1000))) AS sessions
                                                 FROM portal_domain d WHERE d.portal_id = p.id ORDER BY d.claimed_seq) d)))
                    FROM (SELECT id, name, icon FROM portal WHERE id = coalesce(:portal, id) ORDER BY position, id) p),
      'history', (SELECT jsonb_group_array(jsonb_object('at', e.at, 'by', e.by, 'what', e.kind, 'host', e.host))
                    FROM (SELECT e.at, coalesce((SELECT name FROM agent WHERE id = e.actor), e.actor) AS by, e.kind, e.data ->> 'host' AS host
                            FROM event e
                           WHERE e.subject = :portal AND e.kind IN ('portal.domain_claimed', 'portal.domain_proved', 'portal.domain_released')
                           ORDER BY e.seq DESC LIMIT 30) e))
    FROM studio_reader r WHERE r.agent_id = :agent AND (:portal IS NULL OR EXISTS (SELECT 1 FROM portal WHERE id = :portal))))
