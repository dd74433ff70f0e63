-- A request at the desk, beside its queue: everything but the notes, which are in the other database (desk_notes.sql).
-- The parts in braces are those of desk_queue.sql.
-- ?1 agent id  ?2 now  ?3 the queue's key  ?4 the order asked for, or null  ?5 ?6 the cursor, or null  ?7 search: an FTS5 expression or ''
-- ?8 request key  ?9 only entries older than this seq  ?10 id of a reply taken back, whose text goes into the composer again, or ''
-- Returns one row of JSON, portico::request::DeskRequest. Who may: agents of the request's workspace.
WITH
{queues},
{listed},
-- The policy view: no row here, no request.
asked AS MATERIALIZED (SELECT * FROM agent_request WHERE viewer_id = ?1 AND key = ?8),
-- CROSS JOIN: from the request to its own entries, never from all entries to the request.
entry (seq, id, at, kind, author_kind, author_id, body, visible_at, data) AS (
  SELECT * FROM (SELECT p.seq, p.id, p.at, 'reply', p.author_kind, p.author_id, p.body, p.visible_at, NULL
                   FROM asked r CROSS JOIN reply p ON p.request_id = r.id AND p.seq < ?9 ORDER BY p.seq DESC LIMIT 101)
  UNION ALL
  SELECT * FROM (SELECT e.seq, e.id, e.at, e.kind, e.actor_kind, e.actor, NULL, NULL, e.data
                   FROM asked r CROSS JOIN event e ON e.subject = r.id AND e.seq < ?9
                  WHERE e.kind IN ('request.transitioned', 'request.assigned', 'request.prioritised', 'reply.withdrawn')
                     OR e.kind = 'reply.posted' AND e.data ->> 'to' IS NOT NULL
                  ORDER BY e.seq DESC LIMIT 101)
),
shown AS MATERIALIZED (SELECT * FROM entry ORDER BY seq DESC LIMIT 101)
-- The members of the list, then the rest of the object behind its brace.
SELECT '{' || {list} || ',' || substr(json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = ?1 AND active = 1),
  'request', (SELECT jsonb_object(
      'id', r.id, 'key', r.key, 'title', r.title, 'body', r.body, 'answers', jsonb(r.answers), 'follows', r.follows,
      'state', r.state, 'category', st.category, 'status', jsonb(st.name), 'customer_status', jsonb(st.customer_name),
      'priority', r.priority, 'assignee_id', r.assignee_id, 'assignee', (SELECT name FROM agent WHERE id = r.assignee_id),
      'resolution', r.resolution, 'opened_at', r.opened_at, 'updated_at', r.updated_at, 'resolved_at', r.resolved_at,
      'type', jsonb(t.name), 'type_id', r.type_id, 'form_version', r.form_version, 'live_version', t.form_version, 'confidential', jsonb(iif(r.confidential, 'true', 'false')), 'portal', jsonb(p.name), 'response_hours', t.response_hours, 'may_write', iif(r.may_write, jsonb('true'), jsonb('false')),
      -- A lead who asked for the customer.
      'asked_by', (SELECT k.name FROM event e JOIN contact k ON k.id = e.actor WHERE e.seq = r.opened_seq AND e.actor <> r.contact_id),
      'customer', jsonb_object('id', c.id, 'name', c.name, 'email', c.email, 'organisation', o.name, 'role', (SELECT role FROM membership m WHERE m.contact_id = c.id AND m.organisation_id = r.organisation_id),
        'open_now', (SELECT coalesce(sum(n), 0) FROM contact_request_count ct WHERE ct.contact_id = c.id AND ct.state <> 'done'),
        -- How many more than the requester will read a reply.
        'other_readers', (SELECT count(*) FROM (SELECT DISTINCT m.contact_id FROM request_audience ra CROSS JOIN audience a ON a.id = ra.audience_id
                         CROSS JOIN membership m ON m.organisation_id = a.organisation_id AND a.role IN ('', m.role) AND a.contact_id IN ('', m.contact_id) AND m.contact_id <> r.contact_id
                         WHERE ra.opened_seq = r.opened_seq LIMIT 100))))
    FROM asked r
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = r.status
    JOIN request_type t ON t.id = r.type_id
    JOIN portal p ON p.id = r.portal_id
    JOIN contact c ON c.id = r.contact_id
    LEFT JOIN organisation o ON o.id = r.organisation_id),
  'entries', (SELECT jsonb_group_array(jsonb_object('seq', e.seq, 'id', e.id, 'at', e.at, 'kind', e.kind, 'author_kind', e.author_kind, 'author_id', e.author_id,
                       'author', CASE e.author_kind WHEN 'agent' THEN (SELECT name FROM agent WHERE id = e.author_id)
                                                    ELSE (SELECT name FROM contact WHERE id = e.author_id) END,
                       'body', e.body, 'visible_at', e.visible_at,
                       'assignee', (SELECT name FROM agent WHERE id = e.data ->> 'assignee'),
                       'status', (SELECT jsonb(s.name) FROM asked r JOIN status s ON s.workflow_id = r.workflow_id AND s.key = e.data ->> 'to'),
                       'priority', e.data ->> 'priority')) FROM (SELECT * FROM shown ORDER BY seq, kind) e),
  'transitions', (SELECT jsonb_group_array(jsonb_object('key', key, 'name', jsonb(name), 'to', jsonb(to_name), 'category', category, 'lacks', jsonb(lacks)))
                    FROM (SELECT t.key, t.name, n.name AS to_name, n.category,
                                 (SELECT json_group_array(h.word) FROM transition_hindrance h WHERE h.opened_seq = r.opened_seq AND h.key = t.key AND h.seen_at IS NULL) AS lacks
                            FROM asked r CROSS JOIN transition t ON t.workflow_id = r.workflow_id
                            JOIN status n ON n.workflow_id = t.workflow_id AND n.key = t.to_status
                           WHERE r.may_write AND t.customer_name IS NULL AND EXISTS (SELECT 1 FROM json_each(t.from_status) WHERE value = r.status)
                           ORDER BY t.position)),
  'colleagues', (SELECT jsonb_group_array(jsonb_object('id', id, 'name', name))
                   FROM (SELECT a.id, a.name FROM asked r JOIN agent_workspace w ON w.workspace_id = r.workspace_id
                           JOIN agent a ON a.id = w.agent_id AND a.active = 1 AND a.role <> 'auditor' ORDER BY a.name)),
  'taken_back', (SELECT e.data ->> 'body' FROM asked r JOIN event e ON e.id = ?10 AND e.subject = r.id AND e.actor = ?1 AND e.kind = 'reply.posted')), 2)
