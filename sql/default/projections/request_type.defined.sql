CREATE TRIGGER project_request_type_defined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'request_type.defined' AND NEW.version = 1
BEGIN
  INSERT OR REPLACE INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id,
                                       priority, sharing, response_hours, what_next, form)
  VALUES (NEW.subject, NEW.data ->> 'portal', NEW.data ->> 'tab', NEW.data ->> 'position', NEW.data -> 'name',
          NEW.data -> 'description', NEW.data ->> 'icon', NEW.data ->> 'workspace', NEW.data ->> 'workflow',
          NEW.data ->> 'priority', NEW.data ->> 'sharing', NEW.data ->> 'response_hours', NEW.data -> 'what_next',
          NEW.data -> 'form');
END;
