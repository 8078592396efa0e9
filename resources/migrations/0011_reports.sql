-- How the author wants the report of a session, how far it has come, and what is known of its links.
-- See docs/schema.md.

CREATE TABLE report (
    session_id INTEGER PRIMARY KEY REFERENCES session(id) ON DELETE CASCADE,
    audience TEXT NOT NULL CHECK (audience IN ('public', 'team', 'private')),
    language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
    theme TEXT NOT NULL CHECK (theme IN ('colour', 'sober')),
    citation INTEGER NOT NULL CHECK (citation IN (0, 1)),
    organisation INTEGER NOT NULL CHECK (organisation IN (0, 1))
);

CREATE TABLE report_left_out (                    -- what the author unticked
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (session_id, name)
) WITHOUT ROWID;

CREATE TABLE report_section (                     -- order, titles and transitions
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    anchor TEXT NOT NULL CHECK (anchor <> ''),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    transition TEXT NOT NULL,
    PRIMARY KEY (session_id, anchor)
) WITHOUT ROWID;

CREATE TABLE report_progress (
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    audience TEXT NOT NULL CHECK (audience IN ('public', 'team', 'private')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'reviewed', 'published')),
    reviewed_by TEXT NOT NULL,
    reviewed_on TEXT,
    published_on TEXT,
    approved TEXT NOT NULL,
    PRIMARY KEY (session_id, audience),
    CHECK (state = 'draft' OR reviewed_by <> '')
) WITHOUT ROWID;

CREATE TABLE report_file (                        -- the last file that was written
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    audience TEXT NOT NULL CHECK (audience IN ('public', 'team', 'private')),
    built_at INTEGER NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    PRIMARY KEY (session_id, audience)
) WITHOUT ROWID;

CREATE TABLE link_check (                         -- what came of asking for a link of a report
    url TEXT PRIMARY KEY NOT NULL CHECK (url <> ''),
    checked_at INTEGER NOT NULL,
    status INTEGER NOT NULL,
    problem TEXT NOT NULL,
    moved_to TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE imported_part (                      -- what came with a session bundle
    key TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('sequence', 'note', 'link', 'list')),
    part_id INTEGER NOT NULL,
    hash TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX imported_part_by_session ON imported_part (session_id);
