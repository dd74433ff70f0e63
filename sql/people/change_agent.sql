-- Changes an agent's name, role and workspaces, closes their account or opens it again; and what becomes of their open requests: all of it, or nothing.
-- :by an agent  :agent  :data (JSON): portico::people::AgentDefinition  :seen seq of the newest definition that the administrator saw
-- :requests (JSON): by workspace, the colleague who gets the open ones there, or '' for nobody; those of other workspaces stay assigned
-- Returns seq, subject, data of each event, the agent's first. Who may: administrators; nobody closes themselves, and one administrator stays.
WITH
changed (id, actor_kind, actor) AS MATERIALIZED (
  SELECT a.id, who.actor_kind, who.actor
    FROM site_administrator who CROSS JOIN agent_definition a ON a.id = :agent
   WHERE who.actor = :by AND who.actor_kind = 'agent' AND a.seq = :seen
     -- Whoever was invited comes in by their link only.
     AND (a.joined = 1 OR :data ->> 'active' = 0)
     AND (a.id <> :by OR :data ->> 'active' = 1)
     AND (   NOT (a.role = 'admin' AND a.active = 1)
          OR :data ->> 'role' = 'admin' AND :data ->> 'active' = 1
          OR EXISTS (SELECT 1 FROM agent other WHERE other.role = 'admin' AND other.active = 1 AND other.id <> a.id))
     AND NOT EXISTS (SELECT 1 FROM json_each(:data, '$.workspaces') named WHERE NOT EXISTS (SELECT 1 FROM workspace w WHERE w.id = named.value))
     -- Who gets requests can work on them.
     AND NOT EXISTS (SELECT 1 FROM json_each(:requests) given
                      WHERE given.value <> ''
                        AND NOT EXISTS (SELECT 1 FROM agent_workspace w JOIN agent heir ON heir.id = w.agent_id
                                         WHERE w.workspace_id = given.key AND heir.id = given.value AND heir.id <> a.id AND heir.active = 1
                                           AND heir.role <> 'auditor'))),
step (id, actor_kind, actor, kind, subject, data, place) AS (
  SELECT :id, actor_kind, actor, 'agent.defined', id, json(:data), 0 FROM changed
  UNION ALL
  -- The ids follow from this one and the request's: sent twice, they are the same events.
  SELECT substr(:id, 1, 16) || substr(r.id, 17), c.actor_kind, c.actor, 'request.assigned', r.id,
         json_object('from', r.assignee_id, 'assignee', nullif(given.value, '')), r.opened_seq
    FROM changed c CROSS JOIN json_each(:requests) given
   CROSS JOIN request r ON r.workspace_id = given.key AND r.assignee_id = c.id AND r.state <> 'done'
  UNION ALL
  SELECT id, actor_kind, actor, kind, subject, data, 0 FROM event WHERE id = :id)
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT s.id, :at, s.actor_kind, s.actor, s.kind, 1, s.subject, s.data, :call, :ip, :user_agent
  FROM step s
 WHERE s.actor = :by
 ORDER BY s.place
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
