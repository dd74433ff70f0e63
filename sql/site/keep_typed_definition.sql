-- Keeps what an author typed of one thing, for a preview of theirs; what they had typed of it before goes.
-- :agent  :kind of the event that publishing would make of it  :key of the thing  :definition (JSON), sound by itself  :now
-- Returns the thing's key. Who may: administrators; leads, of request types that are in their workspaces.
INSERT INTO typed_definition (agent_id, kind, id, definition, at)
SELECT a.agent_id, :kind, :key, json(:definition), :now
  FROM draft_author a
 WHERE a.agent_id = :agent
   AND (   a.workspace_id IS NULL
        OR :kind = 'request_type.defined'
           AND a.workspace_id = :definition ->> 'workspace'
           AND coalesce((SELECT t.workspace_id FROM request_type t WHERE t.id = :key), a.workspace_id) = a.workspace_id)
 LIMIT 1
ON CONFLICT (agent_id, kind, id) DO UPDATE SET definition = excluded.definition, at = excluded.at
RETURNING id
