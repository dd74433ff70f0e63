-- What an event does to sessions, which are not history: only when it happens, never in a rebuild. An account that is opened again begins without
-- the sessions of before.
CREATE TRIGGER sessions_ended AFTER INSERT ON event WHEN NEW.kind IN ('contact_sessions.ended', 'contact.deactivated', 'contact.merged')
BEGIN
  UPDATE session SET ended_at = NEW.at WHERE contact_id = NEW.subject AND ended_at IS NULL;
END;

-- Whoever has a domain after us gets the cookies that browsers keep for it: they open nothing, even where the domain comes back.
CREATE TRIGGER sessions_of_domain_ended AFTER INSERT ON event WHEN NEW.kind = 'portal.domain_released' AND NEW.data ->> 'was_proved'
BEGIN
  UPDATE session SET ended_at = NEW.at WHERE host = NEW.data ->> 'host' AND ended_at IS NULL;
END;
