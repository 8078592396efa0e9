-- Rules: what the user wants done to new items. See docs/schema.md, "Rules".

CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL DEFAULT 0,
    enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
    joined TEXT NOT NULL DEFAULT 'all' CHECK (joined IN ('all', 'any')),
    until TEXT                                    -- the last day it works; NULL: without end
);

CREATE TABLE rule_condition (
    rule_id INTEGER NOT NULL REFERENCES rule(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    field TEXT NOT NULL
        CHECK (field IN ('feed', 'folder', 'author', 'title', 'text', 'address', 'category')),
    test TEXT NOT NULL CHECK (test IN ('contains', 'is', 'begins-with', 'has-words')),
    negated INTEGER NOT NULL DEFAULT 0 CHECK (negated IN (0, 1)),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (rule_id, position)
) WITHOUT ROWID;

CREATE TABLE rule_action (
    rule_id INTEGER NOT NULL REFERENCES rule(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    act TEXT NOT NULL
        CHECK (act IN ('tag', 'star', 'keep', 'watch', 'let-go', 'mark-read', 'link')),
    label TEXT NOT NULL DEFAULT '',               -- of a tag
    session_id INTEGER REFERENCES session(id) ON DELETE CASCADE,
    PRIMARY KEY (rule_id, position),
    CHECK ((act = 'tag') = (label <> '')),
    CHECK ((act = 'link') = (session_id IS NOT NULL))
) WITHOUT ROWID;
CREATE INDEX rule_action_by_session ON rule_action (session_id);
CREATE INDEX rule_action_by_label ON rule_action (label) WHERE label <> '';

CREATE TABLE rule_run (                           -- one time that a rule did something
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule_id INTEGER NOT NULL REFERENCES rule(id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    arrivals INTEGER NOT NULL CHECK (arrivals IN (0, 1)), -- 0: to items that were there
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
);
CREATE INDEX rule_run_by_rule ON rule_run (rule_id, id);

CREATE TABLE rule_deed (                          -- one thing that it did to one item
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES rule_run(id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    act TEXT NOT NULL
        CHECK (act IN ('tag', 'star', 'keep', 'watch', 'let-go', 'mark-read', 'link')),
    label TEXT NOT NULL DEFAULT '',
    session_id INTEGER,                           -- of a link, for the log alone
    made INTEGER,                                 -- the triage_event or session_item that came of it
    at INTEGER NOT NULL
);
CREATE INDEX rule_deed_by_run ON rule_deed (run_id);
CREATE INDEX rule_deed_by_item ON rule_deed (item_id);

CREATE VIEW decided_item (item_id) AS             -- by the user, not by a rule
    SELECT e.item_id FROM triage_event e WHERE NOT EXISTS
        (SELECT 1 FROM rule_deed d WHERE d.item_id = e.item_id AND d.made = e.id
         AND d.act IN ('keep', 'watch', 'let-go'));
