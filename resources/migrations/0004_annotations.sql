-- Highlights and notes on items. Both keep their item, as links to sessions do. See docs/schema.md.

CREATE TABLE highlight (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES item(id),
    quote TEXT NOT NULL CHECK (quote <> ''),      -- words of the article's plain text
    prefix TEXT NOT NULL DEFAULT '',              -- what stood right before them
    suffix TEXT NOT NULL DEFAULT '',              -- what stood right after them
    position INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),
    note TEXT NOT NULL DEFAULT '',
    visibility TEXT NOT NULL DEFAULT 'private' CHECK (visibility IN ('private', 'team', 'public')),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL
);
CREATE INDEX highlight_by_item ON highlight (item_id, position);

CREATE TABLE item_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES item(id),
    body TEXT NOT NULL CHECK (body <> ''),
    visibility TEXT NOT NULL DEFAULT 'private' CHECK (visibility IN ('private', 'team', 'public')),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL
);
CREATE INDEX item_note_by_item ON item_note (item_id);

CREATE TABLE annotation_revision (                -- what a note or a highlight's note said before
    id INTEGER PRIMARY KEY,
    highlight_id INTEGER REFERENCES highlight(id) ON DELETE CASCADE,
    item_note_id INTEGER REFERENCES item_note(id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    replaced_at INTEGER NOT NULL,
    CHECK ((highlight_id IS NULL) <> (item_note_id IS NULL))
);
CREATE INDEX annotation_revision_by_highlight ON annotation_revision (highlight_id);
CREATE INDEX annotation_revision_by_item_note ON annotation_revision (item_note_id);

CREATE TABLE annotation_text (                    -- folded for searching
    id INTEGER PRIMARY KEY,
    highlight_id INTEGER UNIQUE REFERENCES highlight(id) ON DELETE CASCADE,
    item_note_id INTEGER UNIQUE REFERENCES item_note(id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    CHECK ((highlight_id IS NULL) <> (item_note_id IS NULL))
);
CREATE VIRTUAL TABLE annotation_search USING fts5 (
    body, content = 'annotation_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER annotation_text_added AFTER INSERT ON annotation_text BEGIN
    INSERT INTO annotation_search (rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER annotation_text_removed AFTER DELETE ON annotation_text BEGIN
    INSERT INTO annotation_search (annotation_search, rowid, body)
    VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER annotation_text_changed AFTER UPDATE ON annotation_text BEGIN
    INSERT INTO annotation_search (annotation_search, rowid, body)
    VALUES ('delete', old.id, old.body);
    INSERT INTO annotation_search (rowid, body) VALUES (new.id, new.body);
END;

-- Items that bear something of the user's own, besides their triage and star: they are never removed
-- by themselves.
CREATE VIEW claimed_item (item_id) AS
    SELECT item_id FROM item_tag
    UNION ALL SELECT item_id FROM session_item
    UNION ALL SELECT item_id FROM highlight
    UNION ALL SELECT item_id FROM item_note;
