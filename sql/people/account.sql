-- A customer's own account: who they are, their organisations, where they are signed in.
-- :session  :now
-- Returns one row of JSON, portico::people::Account. Who may: the contact.
WITH
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = :session AND expires_at > :now)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'organisations', (SELECT jsonb_group_array(jsonb_object('name', name, 'role', role))
                      FROM (SELECT o.name, m.role FROM membership m JOIN organisation o ON o.id = m.organisation_id
                             WHERE m.contact_id = (SELECT contact_id FROM viewer) ORDER BY m.position)),
  'sessions', (SELECT jsonb_group_array(jsonb_object('id', id, 'created_at', created_at, 'ip', ip, 'agent', user_agent, 'current', iif(id = :session, jsonb('true'), jsonb('false'))))
                 FROM (SELECT id, created_at, ip, user_agent FROM session
                        WHERE contact_id = (SELECT contact_id FROM viewer) AND ended_at IS NULL AND expires_at > :now ORDER BY created_at DESC)))
