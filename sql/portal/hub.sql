-- The hub: the portals this customer may see, what waits for them, what is in progress, what was just done.
-- :session  :now  :done_since
-- Returns one row of JSON, portico::portal::Hub. Who may: anybody; without a session there is no viewer and nothing of theirs.
WITH
-- Who is asking.
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = :session AND expires_at > :now),
own AS MATERIALIZED (SELECT a.id FROM viewer v CROSS JOIN audience a ON a.contact_id = v.contact_id AND a.organisation_id = '' AND a.role = ''),
-- Those of their own with a reply that can still be taken back, as they stood before it. (With min(), the other columns are of the same row.)
held (opened_seq, reply_seq, state, seq, resolved_at) AS MATERIALIZED (
  SELECT s.opened_seq, min(s.reply_seq), s.state, s.updated_seq, s.resolved_at
    FROM request_snapshot s CROSS JOIN request_audience ra ON ra.opened_seq = s.opened_seq AND ra.audience_id = (SELECT id FROM own)
   -- By the few that are held back, not in the order of an index of all.
   WHERE s.until > :now GROUP BY +s.opened_seq),
-- Their own newest requests, each state by its own index range.
mine (opened_seq, state, seq, reply_seq, resolved_at) AS (
  SELECT * FROM (SELECT opened_seq, state, updated_seq, NULL, NULL FROM request_audience
                  WHERE audience_id = (SELECT id FROM own) AND state = 'waiting' AND opened_seq NOT IN (SELECT opened_seq FROM held)
                  ORDER BY updated_seq DESC LIMIT 5)
  UNION ALL
  SELECT * FROM (SELECT opened_seq, state, updated_seq, NULL, NULL FROM request_audience
                  WHERE audience_id = (SELECT id FROM own) AND state = 'progress' AND opened_seq NOT IN (SELECT opened_seq FROM held)
                  ORDER BY updated_seq DESC LIMIT 6)
  UNION ALL
  SELECT * FROM (SELECT opened_seq, state, updated_seq, NULL, NULL FROM request_audience
                  WHERE audience_id = (SELECT id FROM own) AND state = 'done' AND opened_seq NOT IN (SELECT opened_seq FROM held)
                  ORDER BY updated_seq DESC LIMIT 2)
  UNION ALL
  SELECT opened_seq, state, seq, reply_seq, resolved_at FROM held
)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'portals', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', jsonb(name), 'description', jsonb(description), 'icon', icon))
                FROM (SELECT p.id, p.name, p.description, p.icon
                        FROM viewer v JOIN contact_portal p ON p.contact_id = v.contact_id ORDER BY p.position)),
  'public_portals', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', jsonb(name), 'description', jsonb(description), 'icon', icon))
                       FROM (SELECT id, name, description, icon FROM public_portal WHERE NOT EXISTS (SELECT 1 FROM viewer) ORDER BY position)),
  'mine', (SELECT jsonb_group_array(card)
             FROM (SELECT iif(m.reply_seq IS NULL, jsonb(c.json),
                              jsonb_patch(jsonb_remove(c.json, '$.status', '$.next_step'), (SELECT json FROM snapshot_card WHERE reply_seq = m.reply_seq))) AS card
                     FROM mine m CROSS JOIN request_card c ON c.opened_seq = m.opened_seq
                    WHERE m.state <> 'done' OR iif(m.reply_seq IS NULL, c.resolved_at, m.resolved_at) > :done_since ORDER BY m.seq DESC)))
