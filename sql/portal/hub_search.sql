-- What a search from the hub finds, counted: request types by a part of their words, requests by the words of what was said.
-- :session  :now  :host  :expression of FTS5, or ''  :pattern of LIKE  :network  :since
-- :per_contact searches per contact  :per_network searches per network
-- Returns one row of JSON, portico::portal::Hub; no row without a session, or after too many searches. Who may: the contact.
-- (LIMIT :per_contact + 0, and not a bare parameter: SQLite would compile the statement anew for each value.)
INSERT INTO search_try (searcher, network, at)
SELECT s.counted_as, :network, :now FROM live_session s
 WHERE s.id = :session AND s.expires_at > :now
   AND (SELECT count(*) FROM (SELECT 1 FROM search_try WHERE searcher = s.counted_as AND at > :since LIMIT :per_contact + 0)) < :per_contact
   AND (SELECT count(*) FROM (SELECT 1 FROM search_try WHERE network = :network AND at > :since LIMIT :per_network + 0)) < :per_network
RETURNING (
WITH
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = :session AND expires_at > :now),
audience AS MATERIALIZED (SELECT audience_id FROM contact_audience WHERE contact_id = (SELECT contact_id FROM viewer)),
-- The requests with the newest matches. The policy is asked of each: what others may see takes nobody's place.
found (opened_seq) AS MATERIALIZED (
  SELECT DISTINCT v.opened_seq
    FROM search_text t
    LEFT JOIN request r ON r.opened_seq = t.rowid
    LEFT JOIN reply p ON p.seq = t.rowid AND p.visible_at <= :now
   CROSS JOIN contact_request v ON v.viewer_id = (SELECT contact_id FROM viewer) AND v.id = coalesce(r.id, p.request_id)
   WHERE :expression <> '' AND search_text MATCH :expression || ' AND scope : (' || (SELECT group_concat('a' || audience_id, ' OR ') FROM audience) || ')'
   ORDER BY t.rowid DESC LIMIT 8),
-- Where each of them stands for its customers: before an agent's reply that they do not see yet, where there is one.
placed (opened_seq, reply_seq, seq) AS MATERIALIZED (
  SELECT r.opened_seq, h.reply_seq, coalesce(h.updated_seq, r.updated_seq)
    FROM found f CROSS JOIN request r ON r.opened_seq = f.opened_seq
    LEFT JOIN request_snapshot h ON h.reply_seq = (SELECT min(reply_seq) FROM request_snapshot WHERE opened_seq = r.opened_seq AND until > :now))
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'portals', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', jsonb(name), 'description', jsonb(description), 'icon', icon))
                FROM (SELECT p.id, p.name, p.description, p.icon
                        FROM viewer v CROSS JOIN contact_portal_key k ON k.contact_id = v.contact_id JOIN portal p ON p.id = k.portal_id ORDER BY p.position)),
  'found_types', (SELECT jsonb_group_array(jsonb_object('portal', portal, 'portal_name', jsonb(portal_name), 'id', id, 'name', jsonb(name), 'description', jsonb(description), 'icon', icon))
                    FROM (SELECT p.id AS portal, p.name AS portal_name, t.id, t.name, t.description, t.icon
                            FROM viewer v CROSS JOIN contact_portal_key k ON k.contact_id = v.contact_id JOIN portal p ON p.id = k.portal_id JOIN request_type t ON t.portal_id = p.id
                           -- In whatever language. (Not a bare parameter: SQLite would compile the statement anew for each value that a LIKE is given.)
                           WHERE EXISTS (SELECT 1 FROM json_tree(json_array(json(t.name), json(t.description))) WHERE atom LIKE :pattern || '' ESCAPE '\')
                           ORDER BY p.position, t.position)),
  'found', json((
-- include request/part/cards.sql
           ))))
