-- Somebody of the team may see the site as a contact does, and do nothing there: a session with an agent is read-only (decision 0023).
ALTER TABLE session ADD COLUMN agent_id TEXT;
