-- What was uploaded for a brand. Not history: events name an image by the hash of its bytes, which says for ever which one it was.

CREATE TABLE image (
  name TEXT PRIMARY KEY,                    -- SHA-256 of its bytes, and .png, .jpg or .svg
  data TEXT NOT NULL,                       -- Base64
  icon TEXT,                                -- Base64: a small square of it, PNG; null for an SVG
  at   INTEGER NOT NULL                     -- milliseconds UTC
) STRICT;
