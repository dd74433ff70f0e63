-- For reading only: made when the table is filled.

-- The desk's queues (portico::request::queue::Plan): what a queue asks for stands before its order, so that a page reads a few rows of each
-- workspace and state, and sorts nothing. What is done is in one of them only: settled requests cost the others nothing.
CREATE INDEX request_by_state_activity ON request (workspace_id, state, updated_seq);
CREATE INDEX request_by_state_age ON request (workspace_id, state, opened_seq) WHERE state <> 'done';
CREATE INDEX request_by_state_priority ON request (workspace_id, state, priority, opened_seq) WHERE state <> 'done';
CREATE INDEX request_by_assignee_activity ON request (workspace_id, assignee_id, state, updated_seq) WHERE state <> 'done';
CREATE INDEX request_by_assignee_age ON request (workspace_id, assignee_id, state, opened_seq) WHERE state <> 'done';
CREATE INDEX request_by_assignee_priority ON request (workspace_id, assignee_id, state, priority, opened_seq) WHERE state <> 'done';
CREATE INDEX request_by_type_priority ON request (workspace_id, type_id, state, priority, opened_seq) WHERE state <> 'done';
CREATE INDEX request_by_organisation_priority ON request (workspace_id, organisation_id, state, priority, opened_seq) WHERE state <> 'done';

-- A workflow does not lose a status in which an open request stands. Its condition is not that of the lists, which have indexes of their own.
CREATE INDEX request_open_by_status ON request (workflow_id, status) WHERE resolved_at IS NULL;

-- How long the newest of a type took to a first reply, and to the end (sql/portal/part/took.sql).
CREATE INDEX request_by_first_reply ON request (type_id, first_reply_at, opened_at) WHERE first_reply_at IS NOT NULL;
CREATE INDEX request_by_resolution ON request (type_id, resolved_at, opened_at) WHERE resolved_at IS NOT NULL;

CREATE INDEX request_audience_by_activity ON request_audience (audience_id, updated_seq);
CREATE INDEX request_audience_by_state ON request_audience (audience_id, state, updated_seq);
