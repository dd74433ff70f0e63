CREATE TRIGGER project_request_type_defined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'request_type.defined' AND NEW.version = 1
BEGIN
  -- A form that is another one is the next version; the same form keeps its number, in whatever order its members are written.
  INSERT OR REPLACE INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id,
                                       priority, sharing, response_hours, what_next, confidential, response, response_from, success,
                                       form_version, form)
  VALUES (NEW.subject, NEW.data ->> 'portal', NEW.data ->> 'tab', NEW.data ->> 'position', NEW.data -> 'name',
          NEW.data -> 'description', NEW.data ->> 'icon', NEW.data ->> 'workspace', NEW.data ->> 'workflow',
          NEW.data ->> 'priority', NEW.data ->> 'sharing', NEW.data ->> 'response_hours', NEW.data -> 'what_next',
          coalesce(NEW.data ->> 'confidential', 0), nullif(NEW.data -> 'response', 'null'), coalesce(NEW.data ->> 'response_from', 'stated'),
          nullif(NEW.data -> 'success', 'null'),
          coalesce((SELECT form_version + (form <> NEW.data -> 'form'
                                           AND (   EXISTS (SELECT fullkey, type, atom FROM json_tree(form) EXCEPT SELECT fullkey, type, atom FROM json_tree(NEW.data -> 'form'))
                                                OR EXISTS (SELECT fullkey, type, atom FROM json_tree(NEW.data -> 'form') EXCEPT SELECT fullkey, type, atom FROM json_tree(form))))
                      FROM request_type WHERE id = NEW.subject), 1), NEW.data -> 'form');
  INSERT INTO form_version (type_id, version, seq)
  SELECT id, form_version, NEW.seq FROM request_type WHERE id = NEW.subject
  ON CONFLICT DO NOTHING;
  INSERT INTO form_field (type_id, id, kind)
  SELECT NEW.subject, field.value ->> 'id', field.value ->> 'kind' FROM json_each(NEW.data, '$.form.fields') field WHERE field.value ->> 'kind' IS NOT NULL
  ON CONFLICT (type_id, id) DO UPDATE SET kind = excluded.kind;
END;
