-- POLICY. The links to agents that can still be used; when they expire is compared with the caller's clock. Those of whoever is no administrator any
-- more have lapsed: nobody leaves a back door.
CREATE VIEW open_agent_link AS
  SELECT k.id, k.agent_id, k.purpose, k.sent_by, k.sent_at, k.expires_at, a.name, a.role
    FROM agent_link k JOIN agent a ON a.id = k.agent_id
   WHERE k.closed_at IS NULL AND a.active = (k.purpose = 'password')
     AND EXISTS (SELECT 1 FROM site_administrator who WHERE who.actor = k.sent_by);

-- An agent as they are defined now, with the newest event that said so: whoever changes them says which one they have seen.
CREATE VIEW agent_definition AS
  SELECT a.id, a.name, a.role, a.active, a.joined,
         (SELECT json_group_array(workspace_id) FROM (SELECT workspace_id FROM agent_workspace WHERE agent_id = a.id ORDER BY workspace_id)) AS workspaces,
         (SELECT max(e.seq) FROM event e WHERE e.subject = a.id AND e.kind IN ('agent.defined', 'agent.invited')) AS seq
    FROM agent a;
