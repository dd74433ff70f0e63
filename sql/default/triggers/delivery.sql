-- Mail goes only to a known address or to somebody who signs up.
CREATE TRIGGER delivery_of_challenge AFTER INSERT ON challenge WHEN NEW.contact_id IS NOT NULL OR NEW.name IS NOT NULL
BEGIN
  INSERT INTO delivery (id, kind, due_at) VALUES (NEW.id, 'sign_in', NEW.created_at);
END;

CREATE TRIGGER delivery_of_mail_trial AFTER INSERT ON mail_trial
BEGIN
  INSERT INTO delivery (id, kind, due_at) VALUES (NEW.id, 'trial', NEW.at);
END;
