CREATE TRIGGER project_workspace_defined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'workspace.defined' AND NEW.version = 1
BEGIN
  INSERT INTO workspace (id, serial, name) SELECT NEW.subject, count(*) + 1, NEW.data -> 'name' FROM workspace WHERE true
  ON CONFLICT (id) DO UPDATE SET name = excluded.name;
END;
