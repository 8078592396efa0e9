-- Boards of workshops, and that names were erased. See docs/schema.md.

CREATE TABLE board (                              -- as visible as its sequence
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sequence_id INTEGER NOT NULL UNIQUE REFERENCES sequence(id) ON DELETE CASCADE,
    title TEXT NOT NULL DEFAULT '',
    yellow TEXT NOT NULL DEFAULT '',              -- what each colour stands for
    green TEXT NOT NULL DEFAULT '',
    blue TEXT NOT NULL DEFAULT '',
    pink TEXT NOT NULL DEFAULT ''
);

CREATE TABLE board_column (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    board_id INTEGER NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (title <> '')
);
CREATE INDEX board_column_by_board ON board_column (board_id, position);

CREATE TABLE card (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    column_id INTEGER NOT NULL REFERENCES board_column(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    colour TEXT NOT NULL DEFAULT 'none'
        CHECK (colour IN ('none', 'yellow', 'green', 'blue', 'pink')),
    dots INTEGER NOT NULL DEFAULT 0 CHECK (dots >= 0)
);
CREATE INDEX card_by_column ON card (column_id, position);

CREATE TABLE erasure (                            -- that a name went, never which
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    places INTEGER NOT NULL CHECK (places >= 0)
);
