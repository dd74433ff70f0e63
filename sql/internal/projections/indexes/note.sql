-- For reading only: made when the table is filled.

CREATE INDEX note_by_request ON note (request_key, seq);
