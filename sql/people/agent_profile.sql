-- One agent, for those who look after the team: what they are, their open requests, whom these could go to, what became of them. Runs beside
-- agent_profile_account.sql.
-- :agent who asks  :whom, an id
-- Returns one row of JSON, portico::people::AgentProfile. Who may: administrators, leads, auditors.
WITH
reader AS MATERIALIZED (SELECT agent_id, may_publish FROM studio_reader WHERE agent_id = :agent),
whom AS MATERIALIZED (SELECT a.id, a.name, a.role, a.active, a.joined, a.workspaces, a.seq, r.may_publish FROM reader r CROSS JOIN agent_definition a ON a.id = :whom)
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'agent', (SELECT jsonb_object('id', id, 'name', name, 'role', role) FROM agent WHERE id = :agent AND active = 1),
  'whom', (SELECT jsonb_object('id', id, 'name', name, 'role', role, 'active', jsonb(iif(active, 'true', 'false')), 'joined', jsonb(iif(joined, 'true', 'false')),
      'workspaces', jsonb(workspaces), 'seq', seq, 'may_edit', jsonb(iif(may_publish, 'true', 'false')),
      'only_admin', jsonb(iif(role = 'admin' AND active AND NOT EXISTS (SELECT 1 FROM agent o WHERE o.role = 'admin' AND o.active = 1 AND o.id <> whom.id), 'true', 'false')))
    FROM whom),
  'link', (SELECT jsonb_object('id', k.id, 'purpose', k.purpose, 'sent_at', k.sent_at, 'expires_at', k.expires_at,
                               'by', (SELECT name FROM agent WHERE id = k.sent_by))
             FROM whom CROSS JOIN open_agent_link k ON k.agent_id = whom.id),
  -- The site's workspaces; in those of the agent, their open requests, and who else works there.
  'workspaces', (SELECT jsonb_group_array(jsonb_object('key', id, 'name', jsonb(name), 'requests', requests, 'colleagues', jsonb(colleagues)))
    FROM (SELECT w.id, w.name,
                 (SELECT coalesce(sum(c.n), 0) FROM whom CROSS JOIN request_count c ON c.workspace_id = w.id AND c.facet = 'assignee' AND c.whose = whom.id AND c.state <> 'done') AS requests,
                 (SELECT json_group_array(json_object('id', id, 'name', name))
                    FROM (SELECT a.id, a.name FROM whom CROSS JOIN agent_workspace m ON m.workspace_id = w.id
                            JOIN agent a ON a.id = m.agent_id AND a.active = 1 AND a.role <> 'auditor' AND a.id <> whom.id ORDER BY a.name)) AS colleagues
            FROM reader CROSS JOIN workspace w ORDER BY w.serial)),
  'history', (SELECT jsonb_group_array(jsonb_object('seq', seq, 'at', at, 'kind', kind, 'by', by, 'data', jsonb(data)))
                FROM (SELECT e.seq, e.at, e.kind, e.data, coalesce((SELECT name FROM agent WHERE id = e.actor), '') AS by
                        FROM whom CROSS JOIN event e ON e.subject = whom.id ORDER BY e.seq DESC LIMIT 41)))
