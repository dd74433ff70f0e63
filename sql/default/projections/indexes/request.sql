-- For reading only: made when the table is filled.

-- The desk's queues, one index for each order of each queue; partial, so that a resolved request costs nothing in the open ones.
CREATE INDEX queue_open_by_activity ON request (workspace_id, updated_seq) WHERE state <> 'done';
CREATE INDEX queue_open_by_age ON request (workspace_id, opened_seq) WHERE state <> 'done';
CREATE INDEX queue_open_by_priority ON request (workspace_id, priority, opened_seq) WHERE state <> 'done';
CREATE INDEX queue_unassigned_by_activity ON request (workspace_id, updated_seq) WHERE state <> 'done' AND assignee_id IS NULL;
CREATE INDEX queue_unassigned_by_age ON request (workspace_id, opened_seq) WHERE state <> 'done' AND assignee_id IS NULL;
CREATE INDEX queue_unassigned_by_priority ON request (workspace_id, priority, opened_seq) WHERE state <> 'done' AND assignee_id IS NULL;
CREATE INDEX queue_mine_by_activity ON request (workspace_id, assignee_id, updated_seq) WHERE state <> 'done' AND assignee_id IS NOT NULL;
CREATE INDEX queue_mine_by_age ON request (workspace_id, assignee_id, opened_seq) WHERE state <> 'done' AND assignee_id IS NOT NULL;
CREATE INDEX queue_mine_by_priority ON request (workspace_id, assignee_id, priority, opened_seq) WHERE state <> 'done' AND assignee_id IS NOT NULL;
CREATE INDEX queue_waiting_by_activity ON request (workspace_id, updated_seq) WHERE state = 'waiting';
CREATE INDEX queue_waiting_by_age ON request (workspace_id, opened_seq) WHERE state = 'waiting';
CREATE INDEX queue_waiting_by_priority ON request (workspace_id, priority, opened_seq) WHERE state = 'waiting';
CREATE INDEX queue_resolved_by_activity ON request (workspace_id, updated_seq) WHERE state = 'done';

-- A workflow does not lose a status in which an open request stands. Its condition is not that of the lists, which have indexes of their own.
CREATE INDEX request_open_by_status ON request (workflow_id, status) WHERE resolved_at IS NULL;

CREATE INDEX request_audience_by_activity ON request_audience (audience_id, updated_seq);
CREATE INDEX request_audience_by_state ON request_audience (audience_id, state, updated_seq);
