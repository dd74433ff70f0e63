-- Writes down one of our own mistakes.
-- ?1 at (milliseconds UTC)  ?2 component  ?3 what (no personal data)  ?4 request id
-- Returns its id. Who may: any component, after its answer.
INSERT INTO fault (at, component, what, call_id) VALUES (?1, ?2, ?3, ?4) RETURNING id
