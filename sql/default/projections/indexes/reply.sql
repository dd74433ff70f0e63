-- For reading only: made when the table is filled.

CREATE INDEX reply_by_request ON reply (request_id, seq);
