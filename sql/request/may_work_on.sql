-- May this agent write on this request? Asked before a note is written to the other database.
-- ?1 agent id  ?2 request key
-- Returns the key, or no row. Who may: agents of the request's workspace, auditors apart.
SELECT key FROM agent_request WHERE viewer_id = ?1 AND key = ?2 AND may_write
