-- All requests this customer may see, over all portals, newest activity first.
-- :session  :now  :host  :before only older than this seq
-- Returns one row of JSON, portico::request::RequestList: 26 rows, the last of which tells that there are more. Who may: the contact.
-- (Two files, for all and for those in a state: one with both would be compiled in twice the time.)
WITH
-- include request/part/reader.sql
-- What they may see, by the same two tables as the policy view: the newest of each audience's own index range, which together hold the newest of
-- all (those held back are left out of more than 26).
placed (opened_seq, seq, reply_seq) AS (
  SELECT ra.opened_seq, ra.updated_seq, NULL FROM audience a CROSS JOIN request_audience ra ON ra.audience_id = a.audience_id
   WHERE ra.updated_seq < :before
     AND NOT EXISTS (SELECT 1 FROM request_snapshot s WHERE s.opened_seq = ra.opened_seq AND s.until > :now)
     AND ra.updated_seq >= (SELECT min(seq) FROM (SELECT n.updated_seq AS seq FROM request_audience n
                                                   WHERE n.audience_id = a.audience_id AND n.updated_seq < :before
                                                   ORDER BY 1 DESC LIMIT 26 + (SELECT count(*) FROM request_snapshot WHERE until > :now)))
  UNION
  SELECT opened_seq, seq, reply_seq FROM held WHERE seq < :before
   ORDER BY 2 DESC LIMIT 26)
SELECT '{"site":' || coalesce((SELECT json FROM site_at WHERE host IS :host), 'null')
    || ',"viewer":' || coalesce((SELECT json FROM viewer), 'null')
    || ',"requests":' || (
-- include request/part/cards.sql
       ) || '}'
