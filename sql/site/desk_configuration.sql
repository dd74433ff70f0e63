-- DATABASE internal. What the file of a site has from here: the addresses of agents with an account, what is asked of the team.
-- Returns one row of JSON, portico::site::SiteFile's addresses and `desk`. Who may: the operator.
SELECT json_object(
  'emails', json((SELECT json_group_object(agent_id, email) FROM agent_account WHERE active = 1)),
  'desk', json((SELECT data FROM event WHERE seq = (SELECT max(seq) FROM event WHERE subject = 'desk' AND kind = 'desk.configured'))))
