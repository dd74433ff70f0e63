-- Writes down one of our own mistakes.
-- :at (milliseconds UTC)  :component  :what (no personal data)  :call request id
-- Returns its id. Who may: any component, after its answer.
INSERT INTO fault (at, component, what, call_id) VALUES (:at, :component, :what, :call) RETURNING id
