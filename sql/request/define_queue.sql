-- Defines a queue of the desk. What its filter names must be there; a site has 50 queues at most, those that come with it included.
-- :by an agent, or 'setup' when the site is first loaded  :key its key  :data (JSON): portico::request::queue::QueueDefinition
-- Returns seq, subject, data. Who may: administrators; whoever sets the site up.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, who.actor_kind, who.actor, 'queue.defined', 1, :key, json(:data), :call, :ip, :user_agent
  FROM site_administrator who
 CROSS JOIN (SELECT :data ->> '$.filter.workspace' AS workspace, coalesce(:data ->> '$.filter.assignee', 'nobody') AS assignee,
                    :data ->> '$.filter.type' AS type, :data ->> '$.filter.organisation' AS organisation) asked
 WHERE who.actor = :by
   AND (asked.workspace IS NULL OR EXISTS (SELECT 1 FROM workspace WHERE id = asked.workspace))
   AND (asked.assignee IN ('nobody', 'me') OR EXISTS (SELECT 1 FROM agent WHERE id = asked.assignee))
   AND (asked.type IS NULL OR EXISTS (SELECT 1 FROM request_type WHERE id = asked.type))
   AND (asked.organisation IS NULL OR EXISTS (SELECT 1 FROM organisation WHERE id = asked.organisation))
   AND (SELECT count(*) FROM queue WHERE id <> :key) < 50
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
