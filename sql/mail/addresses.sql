-- DATABASE internal. Where agents get their mail.
-- :agents (a JSON array of ids)
-- Returns agent id, e-mail; of those who are invited too, whom `default` names for their invitation only. Who may: the courier.
SELECT a.agent_id, a.email FROM json_each(:agents) i JOIN agent_account a ON a.agent_id = i.value AND (a.active = 1 OR a.invited = 1)
