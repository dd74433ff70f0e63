-- A page that fails over and over must not fill the disk.
CREATE TRIGGER fault_bounded AFTER INSERT ON fault WHEN NEW.id > 1000
BEGIN
  DELETE FROM fault WHERE id <= NEW.id - 1000;
END;
