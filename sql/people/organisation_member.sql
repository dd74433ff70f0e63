-- One member of an organisation, for a lead of it.
-- :session  :now  :host  :organisation  :member
-- Returns one row of JSON, portico::people::OrganisationMember. Who may: leads of the organisation.
WITH
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = :session AND expires_at > :now),
managed AS MATERIALIZED (
  SELECT m.contact_id, m.name, m.email, m.role, m.is_last_lead, o.id AS organisation_id, o.name AS organisation
    FROM viewer v CROSS JOIN managed_member m ON m.lead_id = v.contact_id AND m.organisation_id = :organisation AND m.contact_id = :member
    JOIN organisation o ON o.id = m.organisation_id)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'member', (SELECT jsonb_object('id', contact_id, 'name', name, 'email', email, 'role', role, 'organisation', organisation,
                                 'is_last_lead', iif(is_last_lead, jsonb('true'), jsonb('false'))) FROM managed),
  'roles', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'leads', iif(leads, jsonb('true'), jsonb('false'))))
              FROM (SELECT r.id, r.name, r.leads FROM managed m CROSS JOIN role r WHERE r.leads >= m.is_last_lead ORDER BY r.position)))
