-- One thing of the configuration, to be edited: as it is live, as it is drafted, and what it can refer to.
-- :agent  :kind of the event that defines it  :key; of a thing that is not there yet, whatever is no key
-- Returns one row of JSON, portico::site::ThingPage; without the thing for whoever has no business there. Who may: administrators, leads, auditors.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'thing', (SELECT jsonb_object(
      'live', (SELECT jsonb_object('definition', jsonb(e.data), 'seq', e.seq, 'at', e.at, 'by', coalesce((SELECT name FROM agent WHERE id = e.actor), ''))
                 FROM event e WHERE e.subject = :key AND e.kind = :kind ORDER BY e.seq DESC LIMIT 1),
      'draft', (SELECT jsonb_object('definition', jsonb(d.definition), 'seq', d.seq, 'at', d.at, 'by', coalesce((SELECT name FROM agent WHERE id = d.agent_id), ''),
                                    'live_seq', d.live_seq, 'faults', jsonb(d.faults))
                  FROM draft d WHERE d.kind = :kind AND d.id = :key),
      'may_edit', jsonb(iif(EXISTS (SELECT 1 FROM draft_author a
                                     WHERE a.agent_id = :agent
                                       AND (a.workspace_id IS NULL
                                            OR :kind = 'request_type.defined'
                                               AND a.workspace_id = coalesce((SELECT t.workspace_id FROM request_type t WHERE t.id = :key), a.workspace_id)
                                               AND a.workspace_id = coalesce((SELECT d.definition ->> 'workspace' FROM draft d
                                                                               WHERE d.kind = :kind AND d.id = :key), a.workspace_id))), 'true', 'false')),
      'portals', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'tabs', jsonb(tabs)))
                    FROM (SELECT p.id, coalesce(d.name, p.name) AS name, coalesce(d.tabs, p.tabs) AS tabs, p.position
                            FROM portal p LEFT JOIN draft_listed d ON d.kind = 'portal.defined' AND d.id = p.id
                          UNION ALL
                          SELECT d.id, d.name, d.tabs, 1000000
                            FROM draft_listed d WHERE d.kind = 'portal.defined' AND d.id NOT IN (SELECT id FROM portal)
                           ORDER BY 4, 1)),
      'workspaces', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name)))
                       FROM (SELECT id, name FROM workspace
                             UNION ALL
                             SELECT id, name FROM draft_listed WHERE kind = 'workspace.defined' AND id NOT IN (SELECT id FROM workspace)
                              ORDER BY 1)),
      'workflows', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name)))
                      FROM (SELECT id, name FROM workflow
                            UNION ALL
                            SELECT id, name FROM draft_listed WHERE kind = 'workflow.defined' AND id NOT IN (SELECT id FROM workflow)
                             ORDER BY 1)),
      -- To pick from; the key of any other can be typed.
      'organisations', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', name))
                          FROM (SELECT id, name FROM organisation WHERE :kind = 'portal.defined' ORDER BY id LIMIT 200)),
      'roles', (SELECT jsonb_group_array(id) FROM (SELECT id FROM role ORDER BY position)),
      -- Where it is named.
      'used_by', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name)))
                    FROM (SELECT t.id, t.name FROM request_type t
                           WHERE :kind = 'workflow.defined' AND t.workflow_id = :key
                              OR :kind = 'portal.defined' AND t.portal_id = :key
                              OR :kind = 'workspace.defined' AND t.workspace_id = :key
                           ORDER BY t.position, t.id)),
      -- The queues of the desk that ask for it, and how many requests there are of it.
      'queues', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name)))
                   FROM (SELECT q.id, q.name FROM queue q WHERE :kind = 'request_type.defined' AND q.filter ->> 'type' = :key AND q.name IS NOT NULL ORDER BY q.position, q.id)),
      'requests', (SELECT coalesce(sum(c.n), 0) FROM workspace w CROSS JOIN request_count c ON c.workspace_id = w.id AND c.facet = 'type' AND c.whose = :key
                    WHERE :kind = 'request_type.defined'),
      'form_version', (SELECT t.form_version FROM request_type t WHERE :kind = 'request_type.defined' AND t.id = :key),
      -- Names of those whom the audience of a portal names.
      'readers', (SELECT jsonb_group_object(word, name)
                    FROM (SELECT 'c' || c.id AS word, c.name || ' · ' || c.email AS name
                            FROM (SELECT audience_id FROM draft_audience WHERE portal_id = :key
                                  UNION
                                  SELECT audience_id FROM portal_audience WHERE portal_id = :key) r
                            JOIN audience a ON a.id = r.audience_id JOIN contact c ON c.id = a.contact_id
                           WHERE :kind = 'portal.defined'
                          UNION
                          SELECT 'o' || o.id, o.name
                            FROM (SELECT audience_id FROM draft_audience WHERE portal_id = :key
                                  UNION
                                  SELECT audience_id FROM portal_audience WHERE portal_id = :key) r
                            JOIN audience a ON a.id = r.audience_id JOIN organisation o ON o.id = a.organisation_id
                           WHERE :kind = 'portal.defined')))
    FROM studio_reader r WHERE r.agent_id = :agent))
