-- DATABASE internal. The development mailbox, newest first.
-- :to only mail to this address, or ''  :count
-- Returns one row of JSON. Who may: anybody, in development only.
SELECT json_object('mails', json((SELECT json_group_array(json_object('id', id, 'at', at, 'to_name', to_name, 'to', to_address, 'subject', subject,
                                      'headers', json(headers), 'text', text, 'html', html))
  FROM (SELECT * FROM mailbox WHERE :to IN ('', to_address) ORDER BY id DESC LIMIT :count + 0))))
