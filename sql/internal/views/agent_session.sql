-- The same with what counts where nothing is configured; always one row. Times in milliseconds.
CREATE VIEW desk_rule AS
  SELECT coalesce(max(second_factor), '[]') AS second_factor, coalesce(max(idle_minutes), 60) * 60000 AS idle,
         coalesce(max(session_hours), 12) * 3600000 AS life
    FROM desk_setting;

-- POLICY. The sessions that count: neither ended, nor too old, nor unused for too long. Whoever reads it compares expires_at with the clock.
CREATE VIEW live_agent_session AS
  SELECT s.id, s.agent_id, min(s.expires_at, s.seen_at + r.idle) AS expires_at, a.name, a.email, s.created_at, s.seen_at,
         s.ip, s.user_agent
    FROM desk_rule r CROSS JOIN agent_session s JOIN agent_account a ON a.agent_id = s.agent_id AND a.active = 1
   WHERE s.ended_at IS NULL;
