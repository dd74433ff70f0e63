-- The organisations that a customer belongs to, and those that invite them.
-- :session  :now  :host
-- Returns one row of JSON, portico::people::OrganisationList. Who may: the contact.
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
  'invitations', (SELECT jsonb_group_array(jsonb_object('id', id, 'organisation', organisation, 'role', role, 'role_name', jsonb(role_name), 'by', lead, 'expires_at', expires_at))
                    FROM (SELECT i.id, o.name AS organisation, i.role, r.name AS role_name, i.by AS lead, i.expires_at
                            FROM viewer v CROSS JOIN leads_invitation i ON i.email = v.email AND i.is_open AND i.expires_at > :now
                            JOIN organisation o ON o.id = i.organisation_id LEFT JOIN role r ON r.id = i.role
                           ORDER BY i.invited_at)))
