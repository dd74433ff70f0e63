-- DATABASE internal. Who of the team has an address.
-- :session  :now  :email
-- Returns the agent id. Who may: signed-in agents; asked for administrators only.
SELECT a.agent_id FROM live_agent_session s JOIN agent_account a ON a.email = :email WHERE s.id = :session AND s.expires_at > :now
