-- Actions of the user that are too large for one changeset (a purge of a hundred thousand items, the
-- import of another program's articles): their changes come in parts, each packed. See docs/schema.md.
CREATE TABLE operation_part (
    operation_id INTEGER NOT NULL REFERENCES operation(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    size INTEGER NOT NULL,                        -- bytes of the changeset
    packed BLOB NOT NULL,                         -- the changeset, as zlib packs it (RFC 1950)
    PRIMARY KEY (operation_id, position)
);

-- What the user wants to keep of a feed; without a row the library's rule holds.
CREATE TABLE feed_retention (
    feed_id INTEGER PRIMARY KEY REFERENCES feed(id) ON DELETE CASCADE,
    months INTEGER NOT NULL CHECK (months >= 0),  -- older ones may go; 0: of any age
    newest INTEGER NOT NULL CHECK (newest >= 0)   -- so many stay; 0: all
);
