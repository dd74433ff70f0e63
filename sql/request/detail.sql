-- A request as its customer sees it: what was asked, where it stands, what was said and done, what they can do.
-- :session  :now  :host  :key  :before only entries older than this seq  :version the version that the caller already shows, or ''
-- Returns one row of JSON, portico::request::RequestDetail; with the same version only {"viewer", "version"}. Who may: contacts who see the request.
WITH
viewer AS MATERIALIZED (SELECT contact_id, portal_id, json FROM live_session WHERE id = :session AND expires_at > :now),
-- The policy view: no row here, no request. With where it stands for its customers: before an agent's reply that they do not see
-- yet, where there is one.
asked AS MATERIALIZED (
  SELECT r.*, coalesce(h.status, q.status) AS status, coalesce(h.state, q.state) AS state, coalesce(h.updated_at, q.updated_at) AS updated_at,
         iif(h.reply_seq IS NULL, q.resolved_at, h.resolved_at) AS resolved_at
    FROM viewer v JOIN contact_request r ON r.viewer_id = v.contact_id AND r.key = :key AND r.portal_id = coalesce(v.portal_id, r.portal_id)
    JOIN request q ON q.opened_seq = r.opened_seq
    LEFT JOIN request_snapshot h ON h.reply_seq = (SELECT min(reply_seq) FROM request_snapshot WHERE opened_seq = r.opened_seq AND until > :now)),
-- What a customer is told of the log: replies once they can't be taken back, and steps of the request. Both come in their index's order
-- (`asked` as a value, not joined), so that the newest are merged, not sorted.
shown (seq, at, kind, author_kind, author_id, body, assignee, status) AS MATERIALIZED (
  SELECT p.seq, p.at, 'reply', p.author_kind, p.author_id, p.body, NULL, NULL
    FROM reply p WHERE p.request_id = (SELECT id FROM asked) AND p.seq < :before AND p.visible_at <= :now
  UNION ALL
  SELECT e.seq, e.at, e.kind, e.actor_kind, e.actor, NULL,
         (SELECT name FROM agent WHERE id = e.data ->> 'assignee'),
         (SELECT customer_name FROM status s WHERE s.workflow_id = (SELECT workflow_id FROM asked) AND s.key = e.data ->> 'to')
    FROM event e
   WHERE e.subject = (SELECT id FROM asked) AND e.seq < :before
     AND (e.kind = 'request.transitioned' OR e.kind = 'request.assigned' AND e.data ->> 'assignee' IS NOT NULL)
   ORDER BY seq DESC LIMIT 101),
-- Changes whenever the page would look different.
version (word) AS MATERIALIZED (SELECT r.status || '.' || coalesce(r.assignee_id, '') || '.' || (SELECT coalesce(max(seq), 0) || '.' || count(*) FROM shown) FROM asked r)
SELECT CASE WHEN v.word = :version THEN json_object(
  'viewer', (SELECT jsonb(json) FROM viewer), 'version', :version)
ELSE json_object(
  'site', (SELECT jsonb(json) FROM site_at WHERE host IS :host),
  'viewer', (SELECT jsonb(json) FROM viewer),
  'version', v.word,
  'request', (SELECT jsonb_object(
      'id', r.id, 'key', r.key, 'title', r.title, 'body', r.body, 'follows', (SELECT f.key FROM viewer v CROSS JOIN request f ON f.key = r.follows AND f.portal_id = coalesce(v.portal_id, f.portal_id)),
      -- What only the team is told stays out.
      'answers', (SELECT jsonb_group_array(jsonb(a.value)) FROM json_each(r.answers) a WHERE a.value ->> 'team_only' IS NULL),
      'state', r.state, 'category', st.category, 'status', jsonb(st.customer_name), 'next_step', jsonb(st.next_step), 'owner', st.owner, 'step', st.step,
      'steps', jsonb(w.steps), 'opened_at', r.opened_at, 'updated_at', r.updated_at, 'resolved_at', r.resolved_at,
      'response_hours', t.response_hours, 'response', jsonb(t.response), 'what_next', jsonb(t.what_next), 'success', jsonb(t.success), 'confidential', jsonb(iif(r.confidential, 'true', 'false')), 'type', jsonb(t.name), 'type_id', t.id, 'agent', (SELECT name FROM agent WHERE id = r.assignee_id),
      'requester', c.name, 'requester_id', c.id,
      -- A lead who asked for them.
      'asked_by', (SELECT jsonb_object('id', k.id, 'name', k.name) FROM event e JOIN contact k ON k.id = e.actor WHERE e.seq = r.opened_seq AND e.actor <> r.contact_id),
      'organisation', o.name,
      'portal', jsonb_object('id', p.id, 'name', jsonb(p.name), 'color', p.color, 'logo', p.logo, 'icon', p.icon),
      -- With whom it is shared beyond the requester: the organisation, or those of it with a role.
      'shared_with', (SELECT a.role FROM request_audience ra CROSS JOIN audience a ON a.id = ra.audience_id
                       WHERE ra.opened_seq = r.opened_seq AND a.organisation_id = r.organisation_id AND a.contact_id = ''))
    FROM asked r
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = r.status
    JOIN workflow w ON w.id = r.workflow_id
    JOIN request_type t ON t.id = r.type_id
    JOIN portal p ON p.id = r.portal_id
    JOIN contact c ON c.id = r.contact_id
    LEFT JOIN organisation o ON o.id = r.organisation_id),
  'entries', (SELECT jsonb_group_array(jsonb_object('seq', e.seq, 'at', e.at, 'kind', e.kind, 'author_kind', e.author_kind, 'author_id', e.author_id,
                       'author', CASE e.author_kind WHEN 'agent' THEN (SELECT name FROM agent WHERE id = e.author_id)
                                                    ELSE (SELECT name FROM contact WHERE id = e.author_id) END,
                       'body', e.body, 'assignee', e.assignee, 'status', jsonb(e.status))) FROM (SELECT * FROM shown ORDER BY seq) e),
  'transitions', (SELECT jsonb_group_array(jsonb_object('key', t.key, 'name', jsonb(t.customer_name), 'needs_reason', iif(t.needs_reason, jsonb('true'), jsonb('false')),
                           'state', t.state, 'until', t.until,
                           -- Whether the customer has a way back from where it leads.
                           'can_be_undone', iif(EXISTS (SELECT 1 FROM transition b, json_each(b.from_status) f
                                                         WHERE b.workflow_id = t.workflow_id AND b.customer_name IS NOT NULL AND f.value = t.to_status),
                                                jsonb('true'), jsonb('false'))))
                    FROM (SELECT t.*, n.state, r.resolved_at + t.grace_days * 86400000 AS until
                            FROM asked r CROSS JOIN transition t ON t.workflow_id = r.workflow_id AND t.customer_name IS NOT NULL
                            JOIN status n ON n.workflow_id = t.workflow_id AND n.key = t.to_status
                           WHERE EXISTS (SELECT 1 FROM json_each(t.from_status) WHERE value = r.status)
                             AND NOT EXISTS (SELECT 1 FROM transition_hindrance h WHERE h.opened_seq = r.opened_seq AND h.key = t.key AND (h.seen_at IS NULL OR h.seen_at > :now))
                             AND (t.grace_days IS NULL OR :now <= r.resolved_at + t.grace_days * 86400000)
                           ORDER BY t.position) t))
END
  FROM (SELECT (SELECT word FROM version) AS word) v
