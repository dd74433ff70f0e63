-- The hub: the portals this customer may see, what waits for them, what is in progress, what was just done.
-- :session  :now  :host
-- Returns one row of JSON, portico::portal::Hub. Who may: anybody; without a session there is no viewer and nothing of theirs.
WITH
-- Who is asking.
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = :session AND expires_at > :now),
own AS MATERIALIZED (SELECT a.id FROM viewer v CROSS JOIN audience a ON a.contact_id = v.contact_id AND a.organisation_id = '' AND a.role = ''),
-- Those of their own with a reply that can still be taken back, as they stood before it. (With min(), the other columns are of the same row.)
held (opened_seq, reply_seq, seq) AS MATERIALIZED (
  SELECT s.opened_seq, min(s.reply_seq), s.updated_seq
    FROM request_snapshot s CROSS JOIN request_audience ra ON ra.opened_seq = s.opened_seq AND ra.audience_id = (SELECT id FROM own)
   -- By the few that are held back, not in the order of an index of all.
   WHERE s.until > :now GROUP BY +s.opened_seq),
-- Their own newest requests, each state by its own index range.
placed (opened_seq, reply_seq, seq) AS (
  SELECT * FROM (SELECT opened_seq, NULL, updated_seq FROM own CROSS JOIN request_audience ra ON ra.audience_id = own.id AND ra.state = 'waiting'
                  WHERE NOT EXISTS (SELECT 1 FROM request_snapshot s WHERE s.opened_seq = ra.opened_seq AND s.until > :now)
                  ORDER BY updated_seq DESC LIMIT 5)
  UNION ALL
  SELECT * FROM (SELECT opened_seq, NULL, updated_seq FROM own CROSS JOIN request_audience ra ON ra.audience_id = own.id AND ra.state = 'progress'
                  WHERE NOT EXISTS (SELECT 1 FROM request_snapshot s WHERE s.opened_seq = ra.opened_seq AND s.until > :now)
                  ORDER BY updated_seq DESC LIMIT 6)
  UNION ALL
  SELECT * FROM (SELECT opened_seq, NULL, updated_seq FROM own CROSS JOIN request_audience ra ON ra.audience_id = own.id AND ra.state = 'done'
                  WHERE NOT EXISTS (SELECT 1 FROM request_snapshot s WHERE s.opened_seq = ra.opened_seq AND s.until > :now)
                  ORDER BY updated_seq DESC LIMIT 2)
  UNION ALL
  SELECT opened_seq, reply_seq, seq FROM held)
SELECT '{"site":' || coalesce((SELECT json FROM site_at WHERE host IS :host), 'null')
    || ',"viewer":' || coalesce((SELECT json FROM viewer), 'null')
    || ',"portals":' || (SELECT json_group_array(json_object('id', id, 'name', json(name), 'description', json(description), 'icon', icon))
                           FROM (SELECT p.id, p.name, p.description, p.icon
                                   FROM viewer v CROSS JOIN contact_portal_key k ON k.contact_id = v.contact_id JOIN portal p ON p.id = k.portal_id ORDER BY p.position))
    || ',"public_portals":' || (SELECT json_group_array(json_object('id', id, 'name', json(name), 'description', json(description), 'icon', icon))
                                  FROM (SELECT id, name, description, icon FROM public_portal WHERE NOT EXISTS (SELECT 1 FROM viewer) ORDER BY position))
    || ',"mine":' || (
-- include request/part/cards.sql
       ) || '}'
