-- Saves a draft of one thing of the configuration, all of it. Live definition and draft must be those that its author saw: nothing is overwritten
-- unseen.
-- :by an agent  :kind of the event that publishing makes of it  :key of the thing  :definition (JSON)
-- :live_seq of the definition that was live, 0 for none  :draft_seq of the draft, 0 for none  :faults (JSON) what is wrong with it by itself
-- Returns seq, subject, data. Who may: administrators; leads, of request types that are in their workspaces, and stay there.
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'agent', a.agent_id, 'draft.saved', 1, :key,
       json_object('kind', :kind, 'definition', json(:definition), 'live_seq', :live_seq + 0, 'faults', json(:faults)), :call, :ip, :user_agent
  FROM draft_author a
 WHERE a.agent_id = :by
   AND (   a.workspace_id IS NULL
        OR :kind = 'request_type.defined'
           AND a.workspace_id = :definition ->> 'workspace'
           AND coalesce((SELECT t.workspace_id FROM request_type t WHERE t.id = :key), a.workspace_id) = a.workspace_id
           AND (:draft_seq + 0 = 0 OR EXISTS (SELECT 1 FROM author_draft d WHERE d.agent_id = :by AND d.kind = :kind AND d.id = :key)))
   AND (   coalesce((SELECT max(seq) FROM event WHERE subject = :key AND kind = :kind), 0) = :live_seq + 0
           AND coalesce((SELECT seq FROM draft WHERE kind = :kind AND id = :key), 0) = :draft_seq + 0
        -- Sent twice.
        OR EXISTS (SELECT 1 FROM event WHERE id = :id))
 LIMIT 1
-- The same event again is the same event.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
