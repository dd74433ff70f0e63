-- What a contact can be in an organisation, in the site's order.
-- :agent
-- Returns one row of JSON, a list of portico::people::OfferedRole; empty for whoever has no business there. Who may: administrators, leads, auditors.
SELECT json((SELECT json_group_array(json_object('key', id, 'name', json(name), 'leads', json(iif(leads, 'true', 'false'))))
  FROM (SELECT r.id, r.name, r.leads FROM studio_reader s CROSS JOIN role r WHERE s.agent_id = :agent ORDER BY r.position)))
