-- May this agent write on this request? Asked before a note is written to the other database.
-- :agent  :key
-- Returns the key, or no row. Who may: agents of the request's workspace, auditors apart.
SELECT key FROM agent_request WHERE viewer_id = :agent AND key = :key AND may_write
