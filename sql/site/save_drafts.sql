-- Saves drafts of several things of the configuration, all or none: each where live definition and draft are those that were seen.
-- :by an agent  :drafts (JSON): a list of portico::site::studio::DraftOf; the event of the first is :id  :file that they come from, by its name, or null
-- Returns seq, subject, data of each. Who may: administrators.
WITH
given (event, kind, subject, definition, faults, live_seq, draft_seq) AS MATERIALIZED (
  SELECT iif(key = 0, :id, value ->> 'event'), value ->> 'kind', value ->> 'key', value -> 'definition', value -> 'faults', value ->> 'live_seq', value ->> 'draft_seq'
    FROM json_each(:drafts)),
-- Nothing is overwritten unseen.
overtaken (yes) AS (
  SELECT 1 FROM given g
   WHERE coalesce((SELECT max(e.seq) FROM event e WHERE e.subject = g.subject AND e.kind = g.kind), 0) <> g.live_seq
      OR coalesce((SELECT d.seq FROM draft d WHERE d.kind = g.kind AND d.id = g.subject), 0) <> g.draft_seq)
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT g.event, :at, 'agent', a.agent_id, 'draft.saved', 1, g.subject,
       json_patch(json_object('kind', g.kind, 'definition', json(g.definition), 'live_seq', g.live_seq, 'faults', json(g.faults)), json_object('file', :file)),
       :call, :ip, :user_agent
  FROM draft_author a CROSS JOIN given g
 WHERE a.agent_id = :by AND a.workspace_id IS NULL
   -- Sent twice, it is what it was.
   AND (NOT EXISTS (SELECT 1 FROM overtaken) OR EXISTS (SELECT 1 FROM event WHERE id = :id))
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
