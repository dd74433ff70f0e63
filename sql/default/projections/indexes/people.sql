-- For reading only: made when the tables are filled.

CREATE INDEX organisation_by_name ON organisation (name COLLATE NOCASE, id);
CREATE INDEX contact_by_name ON contact (name COLLATE NOCASE, id);
