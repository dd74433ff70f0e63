-- DATABASE internal. Where agents get their mail.
-- ?1 agent ids (a JSON array)
-- Returns agent id, e-mail. Who may: the courier.
SELECT a.agent_id, a.email FROM json_each(?1) i JOIN agent_account a ON a.agent_id = i.value AND a.active = 1
