-- The page behind a link that was mailed to an agent; it uses nothing up.
-- :link, its id  :now
-- Returns one row of JSON, portico::sign_in::agent::AgentLinkPage. Who may: whoever holds the link.
SELECT json_object(
  'site', (SELECT jsonb(json) FROM site_chrome),
  'link', (SELECT jsonb_object('agent', agent_id, 'purpose', purpose, 'name', name, 'role', role, 'sent_at', sent_at)
             FROM open_agent_link WHERE id = :link AND expires_at > :now),
  -- Joined by this link, and perhaps cut short before the password was kept.
  'joined', (SELECT jsonb_object('agent', a.id, 'purpose', k.purpose, 'name', a.name, 'role', a.role, 'sent_at', k.sent_at)
               FROM agent_link k JOIN agent a ON a.id = k.agent_id AND a.active = 1
              WHERE k.id = :link AND k.purpose = 'invitation' AND k.closed_at IS NOT NULL))
