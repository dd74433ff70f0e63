-- For reading only: made when the table is filled.

CREATE INDEX organisation_note_by_organisation ON organisation_note (organisation_id, seq);
