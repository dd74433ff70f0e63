-- DATABASE internal. What the team wrote about an organisation. Runs beside organisation_profile.sql, which says who may see it.
-- :session  :now  :organisation
-- Returns one row of JSON, portico::people::OrganisationNotes; the newest 50. Who may: signed-in agents; the page shows them only where there is one.
SELECT json_object('notes', (
  SELECT jsonb_group_array(jsonb_object('seq', seq, 'at', at, 'author', author, 'body', body))
    FROM (SELECT n.seq, n.at, coalesce((SELECT name FROM agent_account a WHERE a.agent_id = n.agent_id), '') AS author, n.body
            FROM live_agent_session s CROSS JOIN organisation_note n ON n.organisation_id = :organisation
           WHERE s.id = :session AND s.expires_at > :now ORDER BY n.seq DESC LIMIT 50)))
