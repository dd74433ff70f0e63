-- DATABASE internal. Keeps a mail in the development mailbox; the same delivery is kept once.
-- :key  :at  :name  :address  :subject  :headers (JSON)  :text  :html
-- Returns id. Who may: the courier in development.
INSERT INTO mailbox (key, at, to_name, to_address, subject, headers, text, html) VALUES (:key, :at, :name, :address, :subject, json(:headers), :text, :html)
ON CONFLICT (key) DO UPDATE SET at = at
RETURNING id
