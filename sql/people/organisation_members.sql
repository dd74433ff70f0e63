-- An organisation of a customer's: who belongs to it. A lead sees what they manage: addresses, roles, who is invited. Others see the names that a
-- form of theirs offers them to pick from; where no form does, their own.
-- :session  :now  :host  :organisation
-- Returns one row of JSON, portico::people::OrganisationMembers; of members the first 500. Who may: members of the organisation.
WITH
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = :session AND expires_at > :now),
own AS MATERIALIZED (
  SELECT m.contact_id, o.id, o.name, EXISTS (SELECT 1 FROM organisation_lead l WHERE l.contact_id = m.contact_id AND l.organisation_id = o.id) AS leads
    FROM viewer v CROSS JOIN membership m ON m.contact_id = v.contact_id AND m.organisation_id = :organisation
    JOIN organisation o ON o.id = m.organisation_id),
-- Whether a form that they may fill in offers colleagues to pick from (portal/intake_form.sql).
picks AS MATERIALIZED (
  SELECT EXISTS (SELECT 1 FROM own CROSS JOIN contact_portal_key p ON p.contact_id = own.contact_id JOIN request_type t ON t.portal_id = p.portal_id
                  WHERE instr(t.form, '"kind":"contact"') > 0) AS colleagues),
member (id, name, email, role) AS MATERIALIZED (
  SELECT * FROM (SELECT m.contact_id, m.name, m.email, m.role
                   FROM own CROSS JOIN managed_member m ON m.lead_id = own.contact_id AND m.organisation_id = own.id WHERE own.leads LIMIT 501)
  UNION ALL
  SELECT * FROM (SELECT c.contact_id, c.name, NULL, NULL
                   FROM own CROSS JOIN contact_colleague c ON c.viewer_id = own.contact_id AND c.organisation_id = own.id
                  WHERE NOT own.leads AND (c.contact_id = own.contact_id OR (SELECT colleagues FROM picks)) LIMIT 501))
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'organisation', (SELECT jsonb_object('id', id, 'name', name, 'leads', iif(leads, jsonb('true'), jsonb('false'))) FROM own),
  'members', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name, 'email', email, 'role', role, 'role_name', jsonb(role_name)))
                FROM (SELECT m.id, m.name, m.email, m.role, r.name AS role_name FROM member m LEFT JOIN role r ON r.id = m.role ORDER BY m.name, m.id)),
  'invitations', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name, 'email', email, 'role', role, 'role_name', jsonb(role_name), 'expires_at', expires_at))
                    FROM (SELECT i.id, i.name, i.email, i.role, r.name AS role_name, i.expires_at
                            FROM own CROSS JOIN leads_invitation i ON i.organisation_id = own.id AND i.is_open AND i.expires_at > :now
                            LEFT JOIN role r ON r.id = i.role
                           WHERE own.leads ORDER BY i.invited_at)),
  'roles', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'leads', iif(leads, jsonb('true'), jsonb('false'))))
              FROM (SELECT r.id, r.name, r.leads FROM role r WHERE (SELECT leads FROM own) ORDER BY r.position)))
