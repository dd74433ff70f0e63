-- Page name, of the customer who asks.
-- :session  :now  :host
-- Returns one row of JSON, portico::page_noun::PageName. Who may: the contact.
WITH
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = :session AND expires_at > :now)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'viewer', (SELECT jsonb(json) FROM viewer),
  -- In place of their organisations: what the page is about, from a policy view.
  'items', (SELECT jsonb_group_array(jsonb_object('name', name))
              FROM (SELECT o.name FROM membership m JOIN organisation o ON o.id = m.organisation_id
                     WHERE m.contact_id = (SELECT contact_id FROM viewer) ORDER BY m.position)))
