-- What a list shows of a request in the customer's words, as JSONB; of one in snapshot_card, as it was until then.
CREATE VIEW request_card AS
  SELECT r.opened_seq, r.resolved_at,
         jsonb_object('key', r.key, 'title', r.title, 'state', r.state, 'category', st.category, 'status', jsonb(st.customer_name), 'step', st.step,
                     'next_step', jsonb(st.next_step), 'agent', (SELECT name FROM agent WHERE id = r.assignee_id), 'portal', jsonb(p.name),
                     'requester', c.name, 'requester_id', c.id, 'opened_at', r.opened_at, 'updated_at', r.updated_at,
                     'resolved_at', r.resolved_at, 'response_hours', t.response_hours) AS json
    FROM request r
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = r.status
    JOIN portal p ON p.id = r.portal_id
    JOIN request_type t ON t.id = r.type_id
    JOIN contact c ON c.id = r.contact_id;

-- What a queue shows of a request in the team's words, as JSON text.
CREATE VIEW desk_card AS
  SELECT r.opened_seq,
         json_object('key', r.key, 'title', r.title, 'state', r.state, 'category', st.category, 'status', json(st.name), 'priority', r.priority,
                     'assignee', (SELECT name FROM agent WHERE id = r.assignee_id), 'requester', c.name,
                     'organisation', (SELECT name FROM organisation WHERE id = r.organisation_id), 'opened_at', r.opened_at,
                     'updated_at', r.updated_at, 'opened_seq', r.opened_seq, 'updated_seq', r.updated_seq) AS json
    FROM request r
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = r.status
    JOIN contact c ON c.id = r.contact_id;

-- What differs on the card of a request (request_card) that is shown as it stood before, as JSONB to be merged in. Its texts are taken out before: two
-- objects would become one, with the languages that only the later one has.
CREATE VIEW snapshot_card AS
  SELECT s.reply_seq,
         jsonb_object('state', s.state, 'category', st.category, 'status', jsonb(st.customer_name), 'step', st.step, 'next_step', jsonb(st.next_step),
                     'updated_at', s.updated_at, 'resolved_at', s.resolved_at) AS json
    FROM request_snapshot s
    JOIN request r ON r.opened_seq = s.opened_seq
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = s.status;
