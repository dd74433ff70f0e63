-- A customer's own account: who they are, their organisations, where they are signed in.
-- :session  :now  :host
-- Returns one row of JSON, portico::people::Account. Who may: the contact.
WITH
viewer AS MATERIALIZED (SELECT contact_id, email, json FROM live_session WHERE id = :session AND expires_at > :now)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'organisations', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name, 'role', role, 'role_name', jsonb(role_name), 'leads', iif(leads, jsonb('true'), jsonb('false'))))
                      FROM (SELECT o.id, o.name, m.role, r.name AS role_name,
                                   EXISTS (SELECT 1 FROM organisation_lead l WHERE l.contact_id = m.contact_id AND l.organisation_id = o.id) AS leads
                              FROM membership m JOIN organisation o ON o.id = m.organisation_id LEFT JOIN role r ON r.id = m.role
                             WHERE m.contact_id = (SELECT contact_id FROM viewer) ORDER BY m.position)),
  'invited', (SELECT jsonb_group_array(name)
                FROM (SELECT o.name FROM viewer v CROSS JOIN leads_invitation i ON i.email = v.email AND i.is_open AND i.expires_at > :now
                        JOIN organisation o ON o.id = i.organisation_id ORDER BY i.invited_at)),
  'sessions', (SELECT jsonb_group_array(jsonb_object('id', id, 'created_at', created_at, 'ip', ip, 'agent', user_agent, 'current', iif(id = :session, jsonb('true'), jsonb('false'))))
                 FROM (SELECT id, created_at, ip, user_agent FROM session
                        WHERE contact_id = (SELECT contact_id FROM viewer) AND agent_id IS NULL AND ended_at IS NULL AND expires_at > :now ORDER BY created_at DESC)))
