-- Searches that the user keeps: folders that fill themselves. See docs/schema.md, "Lists and searches".
CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    words TEXT NOT NULL CHECK (words <> ''),      -- as typed: words and criteria
    with_let_go INTEGER NOT NULL DEFAULT 0 CHECK (with_let_go IN (0, 1))
);
