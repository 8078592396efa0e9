-- Images and files of notes, and pages that wait for their titles. See docs/schema.md.

CREATE TABLE attachment (
    key TEXT PRIMARY KEY NOT NULL CHECK (length(key) = 32),     -- the beginning of sha256
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 LIKE key || '%'),
    name TEXT NOT NULL CHECK (name <> ''),
    image TEXT CHECK (image IN ('png', 'jpeg', 'gif', 'webp')), -- none: a file that is only named
    added INTEGER NOT NULL,
    unused_since INTEGER,                                       -- no text named it then
    data BLOB NOT NULL
);

CREATE TABLE title_wish (                         -- pages added by their address alone
    item_id INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    next_try INTEGER NOT NULL
);
