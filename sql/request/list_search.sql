-- What a search finds among all requests this customer may see, counted; newest activity first.
-- :session  :now  :host  :expression of FTS5  :before only older than this seq  :network  :since
-- :per_contact searches per contact  :per_network searches per network
-- Returns one row of JSON, portico::request::RequestList; no row without a session, or after too many searches. Who may: the contact.
-- (LIMIT :per_contact + 0, and not a bare parameter: SQLite would compile the statement anew for each value.)
INSERT INTO search_try (searcher, network, at)
SELECT s.counted_as, :network, :now FROM live_session s
 WHERE s.id = :session AND s.expires_at > :now
   AND (SELECT count(*) FROM (SELECT 1 FROM search_try WHERE searcher = s.counted_as AND at > :since LIMIT :per_contact + 0)) < :per_contact
   AND (SELECT count(*) FROM (SELECT 1 FROM search_try WHERE network = :network AND at > :since LIMIT :per_network + 0)) < :per_network
RETURNING (
WITH
viewer AS MATERIALIZED (SELECT contact_id, portal_id, json FROM live_session WHERE id = :session AND expires_at > :now),
audience AS MATERIALIZED (SELECT audience_id FROM contact_audience WHERE contact_id = (SELECT contact_id FROM viewer)),
-- The 200 requests with the newest matches. The policy is asked of each: what others may see takes nobody's place.
found (opened_seq) AS MATERIALIZED (
  SELECT DISTINCT v.opened_seq
    FROM search_text t
    LEFT JOIN request r ON r.opened_seq = t.rowid
    LEFT JOIN reply p ON p.seq = t.rowid AND p.visible_at <= :now
   CROSS JOIN contact_request v ON v.viewer_id = (SELECT contact_id FROM viewer) AND v.id = coalesce(r.id, p.request_id)
         -- On a portal's own domain, of that portal.
         AND v.portal_id = coalesce((SELECT portal_id FROM viewer), v.portal_id)
   WHERE search_text MATCH :expression || ' AND scope : (' || (SELECT group_concat('a' || audience_id, ' OR ') FROM audience) || ')'
   ORDER BY t.rowid DESC LIMIT 200),
-- Where each of them stands for its customers: before an agent's reply that they do not see yet, where there is one.
placed (opened_seq, reply_seq, seq) AS MATERIALIZED (
  SELECT r.opened_seq, h.reply_seq, coalesce(h.updated_seq, r.updated_seq)
    FROM found f CROSS JOIN request r ON r.opened_seq = f.opened_seq
    LEFT JOIN request_snapshot h ON h.reply_seq = (SELECT min(reply_seq) FROM request_snapshot WHERE opened_seq = r.opened_seq AND until > :now)
   WHERE coalesce(h.updated_seq, r.updated_seq) < :before ORDER BY 3 DESC LIMIT 26)
SELECT '{"site":' || coalesce((SELECT json FROM site_at WHERE host IS :host), 'null')
    || ',"viewer":' || coalesce((SELECT json FROM viewer), 'null')
    || ',"requests":' || (
-- include request/part/cards.sql
       ) || '}')
