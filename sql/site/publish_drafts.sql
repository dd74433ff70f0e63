-- Publishes drafts as one step, all that are chosen or none: an event for each thing, one that ends the drafts, and one that has whoever publishes a
-- workspace in which nobody works work there.
-- :by an agent  :choice (JSON): a list of portico::site::studio::Chosen
-- Returns seq, subject, data of each. Who may: administrators.
WITH
choice (list) AS (SELECT :choice),
-- include site/part/chosen.sql
-- include site/part/refusal.sql
,
may (yes) AS MATERIALIZED (
  SELECT 1 WHERE EXISTS (SELECT 1 FROM given) AND NOT EXISTS (SELECT 1 FROM objection) AND NOT EXISTS (SELECT 1 FROM refusal)),
-- Workspaces in which nobody works.
unstaffed (id) AS MATERIALIZED (
  SELECT subject FROM given
   WHERE kind = 'workspace.defined'
     AND NOT EXISTS (SELECT 1 FROM agent_workspace w JOIN agent a ON a.id = w.agent_id WHERE w.workspace_id = given.subject AND a.active = 1)),
step (id, kind, subject, data, place, seq) AS (
  SELECT event, kind, subject, json(data), place, seq FROM may CROSS JOIN given
  UNION ALL
  -- Whoever publishes them works there from now on: else nobody would see what is asked there.
  SELECT substr(:id, 1, 24) || '00000001', 'agent.defined', a.id,
         json_object('name', a.name, 'role', a.role, 'workspaces', json((
           SELECT json_group_array(id) FROM (SELECT workspace_id AS id FROM agent_workspace WHERE agent_id = a.id UNION SELECT id FROM unstaffed ORDER BY 1))),
           'active', 1), 8, 0
    FROM may CROSS JOIN agent a
   WHERE a.id = :by AND EXISTS (SELECT 1 FROM unstaffed)
  UNION ALL
  SELECT :id, 'draft.published', 'drafts', json_object('drafts', json((SELECT json_group_array(json_object('kind', kind, 'id', subject)) FROM given))), 9, 0 FROM may
  UNION ALL
  -- Sent twice, it is what it was.
  SELECT id, kind, subject, data, 9, seq FROM event WHERE id = :id AND kind = 'draft.published')
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT s.id, :at, who.actor_kind, who.actor, s.kind, 1, s.subject, s.data, :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN step s
 WHERE who.actor = :by AND who.actor_kind = 'agent'
 -- What others refer to comes first.
 ORDER BY s.place, s.seq
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
