-- What there is of the people of some rows of a file.
-- :agent  :rows (JSON): a list of {"organisation", "key", "email"}
-- Returns one row of JSON, a list of portico::people::import::Found in the order of the rows; null for whoever is no administrator. Who may: administrators.
SELECT (SELECT json_group_array(json_object('organisation', json(organisation), 'by_key', json(by_key), 'namesakes', namesakes, 'contact', json(contact), 'joins', json(joins)))
          FROM (SELECT row.key AS place,
                       (SELECT json_object('key', o.id, 'name', o.name,
                                           'domains', json((SELECT json_group_array(domain) FROM (SELECT domain FROM organisation_domain WHERE organisation_id = o.id ORDER BY domain))))
                          FROM organisation o WHERE o.name = row.value ->> 'organisation' COLLATE NOCASE ORDER BY o.id LIMIT 1) AS organisation,
                       coalesce((SELECT json_object('key', o.id, 'name', o.name,
                                           'domains', json((SELECT json_group_array(domain) FROM (SELECT domain FROM organisation_domain WHERE organisation_id = o.id ORDER BY domain))))
                          FROM organisation o WHERE o.id = row.value ->> 'organisation'),
                       (SELECT json_object('key', o.id, 'name', o.name,
                                           'domains', json((SELECT json_group_array(domain) FROM (SELECT domain FROM organisation_domain WHERE organisation_id = o.id ORDER BY domain))))
                          FROM organisation o WHERE o.id = row.value ->> 'key')) AS by_key,
                       (SELECT count(*) FROM (SELECT 1 FROM organisation o WHERE o.name = row.value ->> 'organisation' COLLATE NOCASE LIMIT 2)) AS namesakes,
                       -- Who has the address; of an account that was merged into another, that one.
                       (SELECT json_object('id', c.id, 'name', c.name, 'active', json(iif(c.active, 'true', 'false')),
                                           'memberships', json((SELECT json_group_array(json_object('organisation', organisation_id, 'role', role))
                                                                  FROM (SELECT organisation_id, role FROM membership WHERE contact_id = c.id ORDER BY position))))
                          FROM contact a LEFT JOIN contact_merge g ON g.contact_id = a.id JOIN contact c ON c.id = coalesce(g.into_id, a.id)
                         WHERE a.email = row.value ->> 'email') AS contact,
                       (SELECT json_group_array(json_object('organisation', id, 'name', name))
                          FROM (SELECT o.id, o.name FROM organisation_domain d JOIN organisation o ON o.id = d.organisation_id
                                 WHERE d.domain = substr(row.value ->> 'email', instr(row.value ->> 'email', '@') + 1) ORDER BY o.id LIMIT 5)) AS joins
                  FROM json_each(:rows) row ORDER BY row.key))
  FROM site_administrator who WHERE who.actor = :agent
