-- The hub: the portals this customer may see, what waits for them, what is in progress, what was just done; with a search, what it finds.
-- ?1 session id  ?2 now  ?3 search: an FTS5 expression or ''  ?4 search: a LIKE pattern or ''  ?5 done since
-- Returns one row of JSON, portico::pages::Hub. Who may: anybody; without a session there is no viewer and nothing of theirs.
WITH
-- Who is asking.
viewer AS MATERIALIZED (SELECT contact_id, json FROM live_session WHERE id = ?1 AND expires_at > ?2),
audience AS MATERIALIZED (SELECT audience FROM contact_audience WHERE contact_id = (SELECT contact_id FROM viewer)),
-- Their own newest requests, each state by its own index range.
mine (opened_seq, state, seq) AS (
  SELECT * FROM (SELECT opened_seq, state, updated_seq FROM request_audience
                  WHERE audience = (SELECT 'c' || contact_id FROM viewer) AND state = 'waiting' ORDER BY updated_seq DESC LIMIT 5)
  UNION ALL
  SELECT * FROM (SELECT opened_seq, state, updated_seq FROM request_audience
                  WHERE audience = (SELECT 'c' || contact_id FROM viewer) AND state = 'progress' ORDER BY updated_seq DESC LIMIT 6)
  UNION ALL
  SELECT * FROM (SELECT opened_seq, state, updated_seq FROM request_audience
                  WHERE audience = (SELECT 'c' || contact_id FROM viewer) AND state = 'done' ORDER BY updated_seq DESC LIMIT 2)
),
-- What the search finds among everything they may see.
found (id, seq) AS (
  SELECT coalesce(r.id, p.request_id), max(t.rowid)
    FROM entry_text t
    LEFT JOIN request r ON r.opened_seq = t.rowid
    LEFT JOIN reply p ON p.seq = t.rowid AND p.visible_at <= ?2
   WHERE ?3 <> '' AND entry_text MATCH ?3 || ' AND scope : (' || (SELECT group_concat('"' || audience || '"', ' OR ') FROM audience) || ')'
     AND coalesce(r.id, p.request_id) IS NOT NULL
   GROUP BY 1 ORDER BY 2 DESC LIMIT 8
)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'portals', (SELECT jsonb_group_array(jsonb_object('id', p.id, 'name', p.name, 'description', p.description, 'icon', p.icon) ORDER BY p.position)
                FROM viewer v JOIN contact_portal p ON p.contact_id = v.contact_id),
  'public_portals', (SELECT jsonb_group_array(jsonb_object('id', p.id, 'name', p.name, 'description', p.description, 'icon', p.icon) ORDER BY p.position)
                       FROM portal p WHERE p.sign_up = 1 AND NOT EXISTS (SELECT 1 FROM viewer)),
  'mine', (SELECT jsonb_group_array(jsonb(c.json) ORDER BY m.seq DESC) FROM mine m CROSS JOIN request_card c ON c.opened_seq = m.opened_seq
            WHERE m.state <> 'done' OR c.resolved_at > ?5),
  'found_types', (SELECT jsonb_group_array(jsonb_object('portal', p.id, 'portal_name', p.name, 'id', t.id, 'name', t.name, 'description', t.description, 'icon', t.icon)
                           ORDER BY p.position, t.position)
                    FROM viewer v JOIN contact_portal p ON p.contact_id = v.contact_id JOIN request_type t ON t.portal_id = p.id
                   -- Not a bare parameter: SQLite would compile the statement anew for each value that a LIKE is given.
                   WHERE ?4 <> '' AND (t.name LIKE ?4 || '' ESCAPE '\' OR t.description LIKE ?4 || '' ESCAPE '\')),
  'found', (SELECT jsonb_group_array(jsonb(c.json) ORDER BY f.seq DESC)
              FROM found f CROSS JOIN contact_request r ON r.viewer_id = (SELECT contact_id FROM viewer) AND r.id = f.id
             CROSS JOIN request_card c ON c.opened_seq = r.opened_seq))
