-- A customer's own account: who they are, their organisations, where they are signed in.
-- ?1 session id  ?2 now
-- Returns one row of JSON, portico::pages::Account. Who may: the contact.
WITH
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = ?1 AND expires_at > ?2)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'organisations', (SELECT jsonb_group_array(jsonb_object('name', o.name, 'role', m.role) ORDER BY m.position)
                      FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.contact_id = (SELECT contact_id FROM viewer)),
  'sessions', (SELECT jsonb_group_array(jsonb_object('id', s.id, 'created_at', s.created_at, 'ip', s.ip, 'agent', s.user_agent, 'current', s.id = ?1)
                        ORDER BY s.created_at DESC)
                 FROM session s WHERE s.contact_id = (SELECT contact_id FROM viewer) AND s.ended_at IS NULL AND s.expires_at > ?2))
