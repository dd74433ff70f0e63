-- The requests of one portal that this customer may see, on the portal's own domain: all, or those in one state, newest activity first.
-- :session  :now  :host  :state progress, waiting or done, or null for all  :before only older than this seq
-- Returns one row of JSON, portico::request::RequestList: 26 rows, the last of which tells that there are more. Who may: the contact.
WITH
-- include request/part/reader.sql
-- What they may see, by the same tables as the policy view: of each audience the newest of this portal (those held back are left out of more than 26).
placed (opened_seq, seq, reply_seq) AS (
  SELECT ra.opened_seq, ra.updated_seq, NULL
    FROM audience a CROSS JOIN request_audience ra ON ra.audience_id = a.audience_id
   CROSS JOIN request r ON r.opened_seq = ra.opened_seq AND r.portal_id = (SELECT portal_id FROM viewer)
   WHERE ra.updated_seq < :before AND ra.state = coalesce(:state, ra.state)
     AND NOT EXISTS (SELECT 1 FROM request_snapshot s WHERE s.opened_seq = ra.opened_seq AND s.until > :now)
     AND ra.updated_seq >= (SELECT min(seq) FROM (SELECT n.updated_seq AS seq
                                                    FROM request_audience n
                                                   CROSS JOIN request m ON m.opened_seq = n.opened_seq AND m.portal_id = (SELECT portal_id FROM viewer)
                                                   WHERE n.audience_id = a.audience_id AND n.updated_seq < :before AND n.state = coalesce(:state, n.state)
                                                   ORDER BY 1 DESC LIMIT 26 + (SELECT count(*) FROM request_snapshot WHERE until > :now)))
  UNION
  SELECT h.opened_seq, h.seq, h.reply_seq
    FROM held h CROSS JOIN request r ON r.opened_seq = h.opened_seq AND r.portal_id = (SELECT portal_id FROM viewer)
   WHERE h.seq < :before AND h.state = coalesce(:state, h.state)
   ORDER BY 2 DESC LIMIT 26)
SELECT '{"site":' || coalesce((SELECT json FROM site_at WHERE host IS :host), 'null')
    || ',"viewer":' || coalesce((SELECT json FROM viewer), 'null')
    || ',"requests":' || (
-- include request/part/cards.sql
       ) || '}'
