-- DATABASE internal. One mail of the development mailbox.
-- :id
-- Returns one row of JSON. Who may: anybody, in development only.
SELECT json_object('mail', (SELECT jsonb_object('id', id, 'at', at, 'to_name', to_name, 'to', to_address, 'subject', subject,
                                     'headers', jsonb(headers), 'text', text, 'html', html)
  FROM mailbox WHERE id = :id))
