-- DATABASE internal. A signed-in agent shows once more who they are, before a credential changes: counts the try, and gives what it is judged by.
-- :session  :now  :network  :since  :per_session
-- Returns agent id, address, the password's hash, roles that must have a second factor (JSON), its sealed secret or null; no row where the session
-- is over or tried too often.
-- Who may: the session itself.
INSERT INTO agent_sign_in (email, kind, source, network, at)
SELECT s.email, 'password', 's' || :session, :network, :now
  FROM live_agent_session s
 WHERE s.id = :session AND s.expires_at > :now
   AND (SELECT count(*) FROM agent_sign_in WHERE email = s.email AND kind = 'password' AND at > :since AND source = 's' || :session) < :per_session
RETURNING (SELECT agent_id FROM agent_session WHERE id = :session), email,
          (SELECT p.hash FROM agent_session s JOIN agent_password p ON p.agent_id = s.agent_id WHERE s.id = :session),
          (SELECT second_factor FROM desk_rule),
          (SELECT f.secret FROM agent_session s JOIN agent_second_factor f ON f.agent_id = s.agent_id WHERE s.id = :session)
