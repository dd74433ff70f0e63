-- All requests this customer may see, over all portals, newest activity first; by state.
-- :session  :now  :state progress, waiting, done, or null for all  :before only older than this seq
-- Returns one row of JSON, portico::request::RequestList: 25 rows, and the :before of the next page where there is one. Who may: the contact.
WITH
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = :session AND expires_at > :now),
audience AS MATERIALIZED (SELECT audience_id FROM contact_audience WHERE contact_id = (SELECT contact_id FROM viewer)),
-- Those with a reply that can still be taken back, as they stood before it. (With min(), the other columns are of the same row.)
held (opened_seq, reply_seq, state, seq) AS MATERIALIZED (
  SELECT s.opened_seq, min(s.reply_seq), s.state, s.updated_seq
    FROM request_snapshot s
   WHERE s.until > :now
     AND EXISTS (SELECT 1 FROM audience a CROSS JOIN request_audience ra ON ra.opened_seq = s.opened_seq AND ra.audience_id = a.audience_id)
   -- By the few that are held back, not in the order of an index of all.
   GROUP BY +s.opened_seq),
-- What they may see, by the same two tables as the policy view: the newest of each audience's own index range, which together hold the newest of
-- all (those held back are left out of more than 26). Exactly one of the first two arms runs.
listed (opened_seq, seq, reply_seq) AS (
  SELECT ra.opened_seq, ra.updated_seq, NULL FROM audience a CROSS JOIN request_audience ra ON ra.audience_id = a.audience_id
   WHERE :state IS NULL AND ra.updated_seq < :before AND ra.opened_seq NOT IN (SELECT opened_seq FROM held)
     AND ra.updated_seq >= (SELECT min(seq) FROM (SELECT n.updated_seq AS seq FROM request_audience n
                                                   WHERE n.audience_id = a.audience_id AND n.updated_seq < :before
                                                   ORDER BY 1 DESC LIMIT 26 + (SELECT count(*) FROM held)))
  UNION
  SELECT ra.opened_seq, ra.updated_seq, NULL FROM audience a CROSS JOIN request_audience ra ON ra.audience_id = a.audience_id
   WHERE ra.state = :state AND ra.updated_seq < :before AND ra.opened_seq NOT IN (SELECT opened_seq FROM held)
     AND ra.updated_seq >= (SELECT min(seq) FROM (SELECT n.updated_seq AS seq FROM request_audience n
                                                   WHERE n.audience_id = a.audience_id AND n.state = :state AND n.updated_seq < :before
                                                   ORDER BY 1 DESC LIMIT 26 + (SELECT count(*) FROM held)))
  UNION
  SELECT opened_seq, seq, reply_seq FROM held WHERE coalesce(state = :state, true) AND seq < :before),
page AS MATERIALIZED (SELECT opened_seq, seq, reply_seq FROM listed ORDER BY seq DESC LIMIT 26)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'requests', (SELECT jsonb_group_array(card)
                 FROM (SELECT iif(p.reply_seq IS NULL, jsonb(c.json),
                                  jsonb_patch(jsonb_remove(c.json, '$.status', '$.next_step'), (SELECT json FROM snapshot_card WHERE reply_seq = p.reply_seq))) AS card
                         FROM (SELECT opened_seq, seq, reply_seq FROM page ORDER BY seq DESC LIMIT 25) p
                        CROSS JOIN request_card c ON c.opened_seq = p.opened_seq ORDER BY p.seq DESC)),
  'next', (SELECT seq + 1 FROM page ORDER BY seq DESC LIMIT 1 OFFSET 25))
