-- What an event does to sessions and second factors, which are not history: only when it happens, never in a rebuild.

-- Taken away by the agent, or by an administrator for an agent who has lost the device.
CREATE TRIGGER second_factor_taken_away AFTER INSERT ON event WHEN NEW.kind IN ('second_factor.removed', 'second_factor.reset')
BEGIN
  DELETE FROM agent_second_factor WHERE agent_id = NEW.subject;
  DELETE FROM agent_recovery_code WHERE agent_id = NEW.subject;
END;

-- An administrator ends somebody's sessions; a reset of the second factor ends them too, and so does the end of an account: one that is opened
-- again begins without the sessions of before.
CREATE TRIGGER agent_sessions_ended AFTER INSERT ON event WHEN NEW.kind IN ('agent_sessions.ended', 'second_factor.reset', 'agent_account.closed')
BEGIN
  UPDATE agent_session SET ended_at = NEW.at WHERE agent_id = NEW.subject AND ended_at IS NULL;
END;
