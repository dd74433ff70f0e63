CREATE TRIGGER project_portal_defined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'portal.defined' AND NEW.version = 1
BEGIN
  INSERT OR REPLACE INTO portal (id, position, name, description, welcome, announcement, icon, color, logo, sign_up, tabs)
  VALUES (NEW.subject, NEW.data ->> 'position', NEW.data -> 'name', NEW.data -> 'description', NEW.data -> 'welcome',
          nullif(NEW.data -> 'announcement', 'null'), NEW.data ->> 'icon', NEW.data ->> 'color', NEW.data ->> 'logo',
          NEW.data ->> 'sign_up', NEW.data -> 'tabs');
  DELETE FROM portal_audience WHERE portal_id = NEW.subject;
  INSERT INTO portal_reader (portal_id, contact_id, organisation_id, role)
  SELECT NEW.subject, '', '', '' FROM json_each(NEW.data, '$.audience') WHERE value = 'everyone'
  UNION ALL
  SELECT NEW.subject, substr(value, 2), '', '' FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'c?*'
  UNION ALL
  SELECT NEW.subject, '', '', substr(value, 2) FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'r?*'
  UNION ALL
  SELECT NEW.subject, '', substr(value, 2), '' FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'o?*' AND value NOT GLOB '*.*'
  UNION ALL
  -- No organisation's key has a dot: the first one ends it, whatever the role is called.
  SELECT NEW.subject, '', substr(value, 2, instr(value, '.') - 2), substr(value, instr(value, '.') + 1)
    FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'o[^.]*.?*';
END;

-- The words of a definition (everyone, c<contact>, o<organisation>, o<organisation>.<role>, r<role>), read; any other word lets nobody in.
CREATE VIEW portal_reader AS
  SELECT p.portal_id, a.contact_id, a.organisation_id, a.role FROM portal_audience p JOIN audience a ON a.id = p.audience_id;

CREATE TRIGGER add_portal_reader INSTEAD OF INSERT ON portal_reader
BEGIN
  INSERT INTO audience (contact_id, organisation_id, role) VALUES (NEW.contact_id, NEW.organisation_id, NEW.role) ON CONFLICT DO NOTHING;
  INSERT INTO portal_audience (portal_id, audience_id)
  SELECT NEW.portal_id, id FROM audience
   WHERE contact_id = NEW.contact_id AND organisation_id = NEW.organisation_id AND role = NEW.role
  ON CONFLICT DO NOTHING;
END;
