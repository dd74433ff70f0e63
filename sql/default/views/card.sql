-- The customer's words for where a request stands: a member of the JSON object that the lists have beside their cards, since many say the same.
CREATE VIEW customer_status AS
  SELECT workflow_id, key,
         '"' || workflow_id || '/' || key || '":'
             || json_object('category', category, 'name', json(customer_name), 'next_step', json(next_step), 'step', step) AS member
    FROM status;

-- What a list shows of a request in the customer's words, as JSON text, with the members for its status and its portal; of one in
-- snapshot_card, as it was until then.
CREATE VIEW request_card AS
  SELECT r.opened_seq,
         json_object('key', r.key, 'title', r.title, 'state', r.state, 'status', r.workflow_id || '/' || r.status,
                     'agent', (SELECT name FROM agent WHERE id = r.assignee_id), 'portal', r.portal_id, 'requester', c.name, 'requester_id', c.id,
                     'opened_at', r.opened_at, 'updated_at', r.updated_at, 'updated_seq', r.updated_seq,
                     'resolved_at', r.resolved_at, 'response_hours', (SELECT response_hours FROM request_type WHERE id = r.type_id)) AS json,
         (SELECT member FROM customer_status WHERE workflow_id = r.workflow_id AND key = r.status) AS status,
         (SELECT '"' || id || '":' || name FROM portal WHERE id = r.portal_id) AS portal
    FROM request r
    JOIN contact c ON c.id = r.contact_id;

-- What a queue shows of a request in the team's words, as JSON text, with the member for its status.
CREATE VIEW desk_card AS
  SELECT r.opened_seq,
         json_object('key', r.key, 'title', r.title, 'state', r.state, 'status', r.workflow_id || '/' || r.status, 'priority', r.priority,
                     'assignee', (SELECT name FROM agent WHERE id = r.assignee_id), 'requester', (SELECT name FROM contact WHERE id = r.contact_id),
                     'organisation', (SELECT name FROM organisation WHERE id = r.organisation_id), 'opened_at', r.opened_at,
                     'updated_at', r.updated_at, 'opened_seq', r.opened_seq, 'updated_seq', r.updated_seq) AS json,
         (SELECT '"' || workflow_id || '/' || key || '":' || json_object('category', category, 'name', json(name))
            FROM status WHERE workflow_id = r.workflow_id AND key = r.status) AS status
    FROM request r;

-- What differs on the card of a request (request_card) that is shown as it stood before, to be merged in; and the member for its status then.
CREATE VIEW snapshot_card AS
  SELECT s.reply_seq,
         json_object('state', s.state, 'status', r.workflow_id || '/' || s.status, 'updated_at', s.updated_at, 'updated_seq', s.updated_seq,
                     'resolved_at', s.resolved_at) AS json,
         (SELECT member FROM customer_status WHERE workflow_id = r.workflow_id AND key = s.status) AS status
    FROM request_snapshot s
    JOIN request r ON r.opened_seq = s.opened_seq;
