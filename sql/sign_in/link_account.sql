-- DATABASE internal. Whose account a mailed link is for, while it serves.
-- :agent  :used id of the event that using the link makes  :sent_at when the link was sent, milliseconds UTC
-- Returns the agent's address, 1 where there is a second factor, the roles that must have one (JSON); no row where the link was used, the password was
-- changed since it was sent, or the account is closed. Who may: whoever holds the link.
SELECT a.email, EXISTS (SELECT 1 FROM agent_second_factor f WHERE f.agent_id = a.agent_id), (SELECT second_factor FROM desk_rule)
  FROM agent_account a LEFT JOIN agent_password p ON p.agent_id = a.agent_id
 WHERE a.agent_id = :agent AND (a.active = 1 OR a.invited = 1) AND coalesce(p.changed_at <= :sent_at, true)
   AND NOT EXISTS (SELECT 1 FROM event WHERE id = :used)
