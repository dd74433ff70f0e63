-- An administrator sends a mail to themselves, to see how it arrives; 20 an hour.
-- :id of the delivery  :agent  :subject  :text  :html  :now
-- Returns its id; no row after too many. Who may: administrators.
INSERT INTO mail_trial (id, agent_id, subject, text, html, at)
SELECT :id, a.id, :subject, :text, :html, :now
  FROM agent a
 WHERE a.id = :agent AND a.role = 'admin' AND a.active = 1
   AND (SELECT count(*) FROM (SELECT 1 FROM mail_trial t WHERE t.agent_id = :agent AND t.at > :now - 3600000 LIMIT 20)) < 20
-- Sent twice.
ON CONFLICT (id) DO UPDATE SET id = excluded.id
RETURNING id
