-- DATABASE internal. Keeps a mail in the development mailbox; the same delivery is kept once.
-- ?1 key  ?2 at  ?3 name  ?4 address  ?5 subject  ?6 headers (JSON)  ?7 text  ?8 HTML
-- Returns id. Who may: the courier in development.
INSERT INTO mailbox (key, at, to_name, to_address, subject, headers, text, html) VALUES (?1, ?2, ?3, ?4, ?5, json(?6), ?7, ?8)
ON CONFLICT (key) DO UPDATE SET at = at
RETURNING id
