-- All requests this customer may see, over all portals, newest activity first; by state, or by a search.
-- ?1 session id  ?2 now  ?3 state: progress, waiting, done, or '' for all  ?4 only older than this seq  ?5 search: an FTS5 expression or ''
-- Returns one row of JSON, portico::pages::RequestList (26 rows: the 26th tells that there are more). Who may: the contact.
WITH
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = ?1 AND expires_at > ?2),
audience AS MATERIALIZED (SELECT audience FROM contact_audience WHERE contact_id = (SELECT contact_id FROM viewer)),
-- The newest of each audience's own index range; together they hold the newest of all. Exactly one arm runs.
listed (request_id, seq) AS (
  SELECT ra.request_id, ra.updated_seq FROM audience a CROSS JOIN request_audience ra ON ra.audience = a.audience
   WHERE ?3 = '' AND ?5 = '' AND ra.updated_seq < ?4
     AND ra.updated_seq >= (SELECT min(seq) FROM (SELECT n.updated_seq AS seq FROM request_audience n
                                                   WHERE n.audience = a.audience AND n.updated_seq < ?4 ORDER BY 1 DESC LIMIT 26))
  UNION
  SELECT ra.request_id, ra.updated_seq FROM audience a CROSS JOIN request_audience ra ON ra.audience = a.audience
   WHERE ?3 <> '' AND ?5 = '' AND ra.state = ?3 AND ra.updated_seq < ?4
     AND ra.updated_seq >= (SELECT min(seq) FROM (SELECT n.updated_seq AS seq FROM request_audience n
                                                   WHERE n.audience = a.audience AND n.state = ?3 AND n.updated_seq < ?4 ORDER BY 1 DESC LIMIT 26))
  UNION
  SELECT * FROM (
    SELECT coalesce(r.id, p.request_id), max(t.rowid)
      FROM entry_text t
      LEFT JOIN request r ON r.opened_seq = t.rowid
      LEFT JOIN reply p ON p.seq = t.rowid AND p.visible_at <= ?2
     WHERE ?5 <> '' AND entry_text MATCH ?5 || ' AND scope : (' || (SELECT group_concat('"' || audience || '"', ' OR ') FROM audience) || ')'
       AND coalesce(r.id, p.request_id) IS NOT NULL
     GROUP BY 1 HAVING max(t.rowid) < ?4 ORDER BY 2 DESC LIMIT 26)
),
page AS MATERIALIZED (
  -- The newest first, then the policy view: it is asked about the rows of this page only.
  SELECT l.request_id, l.seq FROM (SELECT * FROM listed ORDER BY seq DESC LIMIT 26) l
   WHERE EXISTS (SELECT 1 FROM viewer v CROSS JOIN contact_request r ON r.viewer_id = v.contact_id AND r.id = l.request_id))
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'requests', (SELECT jsonb_group_array(jsonb_set(c.json, '$.seq', p.seq) ORDER BY p.seq DESC) FROM page p JOIN request_card c ON c.id = p.request_id))
