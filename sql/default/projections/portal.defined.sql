CREATE TRIGGER project_portal_defined INSTEAD OF INSERT ON projected_event WHEN NEW.kind = 'portal.defined' AND NEW.version = 1
BEGIN
  -- Other terms than those before are a new version; with none, nobody is asked, and the versions stay.
  INSERT INTO portal_terms (portal_id, version, text, since)
  SELECT NEW.subject, coalesce((SELECT max(version) FROM portal_terms WHERE portal_id = NEW.subject), 0) + 1, NEW.data -> 'terms', NEW.at
   WHERE NEW.data ->> 'terms' IS NOT NULL
     AND NEW.data -> 'terms' IS NOT (SELECT text FROM portal_terms WHERE portal_id = NEW.subject ORDER BY version DESC LIMIT 1);
  INSERT OR REPLACE INTO portal (id, position, name, description, welcome, announcement, icon, color, logo, banner, sign_in, terms_version, sign_up, tabs)
  VALUES (NEW.subject, NEW.data ->> 'position', NEW.data -> 'name', NEW.data -> 'description', NEW.data -> 'welcome',
          iif(NEW.data ->> 'announcement' IS NULL, NULL, json_object('text', json(NEW.data -> 'announcement'), 'from', NEW.data ->> 'announcement_from',
                                                                     'until', NEW.data ->> 'announcement_until')),
          NEW.data ->> 'icon', NEW.data ->> 'color', NEW.data ->> 'logo', NEW.data ->> 'banner', nullif(NEW.data -> 'sign_in', 'null'),
          iif(NEW.data ->> 'terms' IS NULL, NULL, (SELECT max(version) FROM portal_terms WHERE portal_id = NEW.subject)),
          NEW.data ->> 'sign_up', NEW.data -> 'tabs');
  DELETE FROM portal_audience WHERE portal_id = NEW.subject;
  INSERT INTO portal_word (portal_id, word, is_draft) SELECT NEW.subject, value, 0 FROM json_each(NEW.data, '$.audience');
END;

-- An insert into this view gives a portal, or its draft, one of its readers by the word of a definition (everyone, c<contact>, o<organisation>,
-- o<organisation>.<role>, r<role>); any other word lets nobody in.
CREATE VIEW portal_word AS SELECT portal_id, '' AS word, 0 AS is_draft FROM portal_audience WHERE false;

CREATE TRIGGER add_portal_word INSTEAD OF INSERT ON portal_word
BEGIN
  INSERT INTO portal_reader (portal_id, contact_id, organisation_id, role, is_draft)
  SELECT NEW.portal_id, '', '', '', NEW.is_draft WHERE NEW.word = 'everyone'
  UNION ALL
  SELECT NEW.portal_id, substr(NEW.word, 2), '', '', NEW.is_draft WHERE NEW.word GLOB 'c?*'
  UNION ALL
  SELECT NEW.portal_id, '', '', substr(NEW.word, 2), NEW.is_draft WHERE NEW.word GLOB 'r?*'
  UNION ALL
  SELECT NEW.portal_id, '', substr(NEW.word, 2), '', NEW.is_draft WHERE NEW.word GLOB 'o?*' AND NEW.word NOT GLOB '*.*'
  UNION ALL
  -- No organisation's key has a dot: the first one ends it, whatever the role is called.
  SELECT NEW.portal_id, '', substr(NEW.word, 2, instr(NEW.word, '.') - 2), substr(NEW.word, instr(NEW.word, '.') + 1), NEW.is_draft
   WHERE NEW.word GLOB 'o[^.]*.?*';
END;

-- The readers of portals as they are.
CREATE VIEW portal_reader AS
  SELECT p.portal_id, a.contact_id, a.organisation_id, a.role, 0 AS is_draft FROM portal_audience p JOIN audience a ON a.id = p.audience_id;

CREATE TRIGGER add_portal_reader INSTEAD OF INSERT ON portal_reader
BEGIN
  INSERT INTO audience (contact_id, organisation_id, role) VALUES (NEW.contact_id, NEW.organisation_id, NEW.role) ON CONFLICT DO NOTHING;
  INSERT INTO portal_audience (portal_id, audience_id)
  SELECT NEW.portal_id, id FROM audience
   WHERE contact_id = NEW.contact_id AND organisation_id = NEW.organisation_id AND role = NEW.role AND NEW.is_draft = 0
  ON CONFLICT DO NOTHING;
  INSERT INTO draft_audience (portal_id, audience_id)
  SELECT NEW.portal_id, id FROM audience
   WHERE contact_id = NEW.contact_id AND organisation_id = NEW.organisation_id AND role = NEW.role AND NEW.is_draft = 1
  ON CONFLICT DO NOTHING;
END;
