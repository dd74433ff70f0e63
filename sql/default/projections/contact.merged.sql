-- Two accounts of one person become one (decision 0024). What was for the one that goes stays for it, and is seen by the one that is kept (the view
-- contact_audience); whose requests they are, and where who belongs, moves. In an organisation that both belong to, the role of the kept one counts.
CREATE TRIGGER project_contact_merged INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'contact.merged' AND NEW.version = 1
BEGIN
  UPDATE contact_merge SET into_id = NEW.data ->> 'into' WHERE into_id = NEW.subject;
  INSERT INTO contact_merge (contact_id, into_id, merged_at) VALUES (NEW.subject, NEW.data ->> 'into', NEW.at) ON CONFLICT DO NOTHING;
  UPDATE contact SET active = 0 WHERE id = NEW.subject;
  -- Who asked for a request is one of its readers: that index finds theirs.
  UPDATE reply SET author_id = NEW.data ->> 'into'
   WHERE author_kind = 'contact' AND author_id = NEW.subject
     AND request_id IN (SELECT r.id FROM contact_merge g CROSS JOIN audience a ON a.contact_id = g.contact_id
                         CROSS JOIN request_audience ra ON ra.audience_id = a.id CROSS JOIN request r ON r.opened_seq = ra.opened_seq
                         WHERE g.into_id = NEW.data ->> 'into');
  UPDATE request SET contact_id = NEW.data ->> 'into'
   WHERE contact_id = NEW.subject
     AND opened_seq IN (SELECT ra.opened_seq FROM contact_merge g CROSS JOIN audience a ON a.contact_id = g.contact_id
                         CROSS JOIN request_audience ra ON ra.audience_id = a.id WHERE g.into_id = NEW.data ->> 'into');
  INSERT INTO contact_request_count (contact_id, state, n)
  SELECT NEW.data ->> 'into', state, n FROM contact_request_count WHERE contact_id = NEW.subject
  ON CONFLICT DO UPDATE SET n = n + excluded.n;
  DELETE FROM contact_request_count WHERE contact_id = NEW.subject;
  INSERT INTO membership (contact_id, organisation_id, role, position)
  SELECT NEW.data ->> 'into', organisation_id, role, position FROM membership WHERE contact_id = NEW.subject
  ON CONFLICT DO NOTHING;
  DELETE FROM membership WHERE contact_id = NEW.subject;
  -- Whom they invited stays invited, and where they are invited themselves, the kept account is.
  UPDATE invitation SET invited_by = NEW.data ->> 'into'
   WHERE closed_at IS NULL AND invited_by = NEW.subject
     AND organisation_id IN (SELECT organisation_id FROM membership WHERE contact_id = NEW.data ->> 'into');
  UPDATE OR IGNORE invitation SET email = (SELECT email FROM contact WHERE id = NEW.data ->> 'into')
   WHERE closed_at IS NULL AND email = (SELECT email FROM contact WHERE id = NEW.subject)
     AND organisation_id NOT IN (SELECT organisation_id FROM membership WHERE contact_id = NEW.data ->> 'into');
END;
