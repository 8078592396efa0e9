-- Trainings, of which sessions are holdings, and the people who were trained. See docs/schema.md.

CREATE TABLE training (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL CHECK (title <> ''),
    audience TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    objectives TEXT NOT NULL DEFAULT ''           -- a line each
);

CREATE TABLE session_training (
    session_id INTEGER PRIMARY KEY REFERENCES session(id) ON DELETE CASCADE,
    training_id INTEGER NOT NULL REFERENCES training(id) ON DELETE CASCADE
);
CREATE INDEX session_training_by_training ON session_training (training_id);

CREATE TABLE participant (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    alias TEXT NOT NULL CHECK (alias <> ''),
    name TEXT NOT NULL DEFAULT '',
    purge_on TEXT NOT NULL CHECK (purge_on <> ''),
    UNIQUE (session_id, alias)
);
CREATE INDEX participant_by_date ON participant (purge_on) WHERE name <> '';
