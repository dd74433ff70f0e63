CREATE TRIGGER project_request_submitted INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'request.submitted' AND NEW.version = 2
BEGIN
  UPDATE workspace SET last_number = NEW.data ->> 'number' WHERE id = NEW.data ->> 'workspace';
  INSERT INTO audience (contact_id, organisation_id, role)
  SELECT coalesce(value ->> 'contact', ''), coalesce(value ->> 'organisation', ''), coalesce(value ->> 'role', '')
    FROM json_each(NEW.data, '$.audience') WHERE coalesce(value ->> 'contact', value ->> 'organisation', '') <> ''
  ON CONFLICT DO NOTHING;
  INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq)
  SELECT NEW.seq, a.id, NEW.data ->> 'state', NEW.seq
    FROM json_each(NEW.data, '$.audience') CROSS JOIN audience a
   WHERE a.contact_id = coalesce(value ->> 'contact', '') AND a.organisation_id = coalesce(value ->> 'organisation', '')
     AND a.role = coalesce(value ->> 'role', '') AND (a.contact_id <> '' OR a.organisation_id <> '');
  INSERT INTO request (id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, body, answers,
                       status, state, priority, form_version, confidential, opened_seq, opened_at, updated_seq, updated_at)
  VALUES (NEW.subject, NEW.data ->> 'key', NEW.data ->> 'workspace', NEW.data ->> 'portal', NEW.data ->> 'type', NEW.data ->> 'workflow',
          NEW.data ->> 'contact', NEW.data ->> 'organisation', NEW.data ->> 'follows', NEW.data ->> 'title', NEW.data ->> 'body',
          NEW.data -> 'answers', NEW.data ->> 'status', NEW.data ->> 'state', NEW.data ->> 'priority',
          -- Before requests said so, they were asked with the form that was live.
          coalesce(NEW.data ->> 'form_version', (SELECT form_version FROM request_type WHERE id = NEW.data ->> 'type'), 1),
          coalesce(NEW.data ->> 'confidential', 0), NEW.seq, NEW.at, NEW.seq, NEW.at);
  INSERT INTO search_text (rowid, text, scope)
  SELECT NEW.seq,
         concat_ws(' ', NEW.data ->> 'key', NEW.data ->> 'title', NEW.data ->> 'body',
                   (SELECT group_concat(value ->> 'text', ' ') FROM json_each(NEW.data, '$.answers')),
                   (SELECT name FROM contact WHERE id = NEW.data ->> 'contact'), (SELECT name FROM organisation WHERE id = NEW.data ->> 'organisation')),
         scope
    FROM request_scope WHERE opened_seq = NEW.seq;
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at)
  VALUES (NEW.id || '.' || (NEW.data ->> 'contact'), NEW.seq, 'request_received', 'contact', NEW.data ->> 'contact', NEW.subject, NEW.at);
END;

-- Version 1: before events had versions, its readers could be words: c<contact>, o<organisation>, o<organisation>.<role>. No organisation's
-- key has a dot: the first one ends it.
CREATE TRIGGER lift_request_submitted_1 INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'request.submitted' AND NEW.version = 1
BEGIN
  INSERT INTO projected_event (seq, id, at, actor_kind, actor, kind, version, subject, data)
  SELECT NEW.seq, NEW.id, NEW.at, NEW.actor_kind, NEW.actor, NEW.kind, 2, NEW.subject, json_set(NEW.data, '$.audience', json_group_array(json(reader)))
    FROM (SELECT CASE WHEN type = 'object' THEN value
                      WHEN value GLOB 'c?*' THEN json_object('contact', substr(value, 2))
                      WHEN value GLOB 'o[^.]*.?*'
                      THEN json_object('organisation', substr(value, 2, instr(value, '.') - 2), 'role', substr(value, instr(value, '.') + 1))
                      ELSE json_object('organisation', substr(value, 2)) END AS reader
            FROM json_each(NEW.data, '$.audience'));
END;
