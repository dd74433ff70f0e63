-- All requests this customer may see, over all portals, newest activity first; by state, or by a search.
-- ?1 session id  ?2 now  ?3 state: progress, waiting, done, or '' for all  ?4 only older than this seq  ?5 search: an FTS5 expression or ''
-- Returns one row of JSON, portico::pages::RequestList: 25 rows, and the ?4 of the next page where there is one. Who may: the contact.
WITH
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = ?1 AND expires_at > ?2),
audience AS MATERIALIZED (SELECT audience FROM contact_audience WHERE contact_id = (SELECT contact_id FROM viewer)),
-- What they may see, by the same two tables as the policy view: the newest of each audience's own index range, which together hold the newest of
-- all; or what a search finds, then asked of the policy view itself. Exactly one arm runs.
listed (opened_seq, seq) AS (
  SELECT ra.opened_seq, ra.updated_seq FROM audience a CROSS JOIN request_audience ra ON ra.audience = a.audience
   WHERE ?3 = '' AND ?5 = '' AND ra.updated_seq < ?4
     AND ra.updated_seq >= (SELECT min(seq) FROM (SELECT n.updated_seq AS seq FROM request_audience n
                                                   WHERE n.audience = a.audience AND n.updated_seq < ?4 ORDER BY 1 DESC LIMIT 26))
  UNION
  SELECT ra.opened_seq, ra.updated_seq FROM audience a CROSS JOIN request_audience ra ON ra.audience = a.audience
   WHERE ?3 <> '' AND ?5 = '' AND ra.state = ?3 AND ra.updated_seq < ?4
     AND ra.updated_seq >= (SELECT min(seq) FROM (SELECT n.updated_seq AS seq FROM request_audience n
                                                   WHERE n.audience = a.audience AND n.state = ?3 AND n.updated_seq < ?4 ORDER BY 1 DESC LIMIT 26))
  UNION
  SELECT v.opened_seq, f.seq FROM (
    SELECT coalesce(r.id, p.request_id) AS id, max(t.rowid) AS seq
      FROM entry_text t
      LEFT JOIN request r ON r.opened_seq = t.rowid
      LEFT JOIN reply p ON p.seq = t.rowid AND p.visible_at <= ?2
     WHERE ?5 <> '' AND entry_text MATCH ?5 || ' AND scope : (' || (SELECT group_concat('"' || audience || '"', ' OR ') FROM audience) || ')'
       AND coalesce(r.id, p.request_id) IS NOT NULL
     GROUP BY 1 HAVING max(t.rowid) < ?4 ORDER BY 2 DESC LIMIT 26) f
   CROSS JOIN contact_request v ON v.viewer_id = (SELECT contact_id FROM viewer) AND v.id = f.id),
page AS MATERIALIZED (SELECT opened_seq, seq FROM listed ORDER BY seq DESC LIMIT 26)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'requests', (SELECT jsonb_group_array(jsonb(c.json) ORDER BY p.seq DESC)
                 FROM (SELECT opened_seq, seq FROM page ORDER BY seq DESC LIMIT 25) p CROSS JOIN request_card c ON c.opened_seq = p.opened_seq),
  'next', (SELECT seq + 1 FROM page ORDER BY seq DESC LIMIT 1 OFFSET 25))
