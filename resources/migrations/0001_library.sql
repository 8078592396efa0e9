-- The library, version 1. Times are seconds since 1970 UTC, dates are ISO 8601 text, enumerations are
-- the names of model/names.h. AUTOINCREMENT stands where an id leaves the library or rows come without
-- the user: an id is then never given twice, so that undo finds its place free. See docs/schema.md.

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Sources --------------------------------------------------------------------------------------

CREATE TABLE folder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    parent_id INTEGER REFERENCES folder(id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX folder_by_parent ON folder (parent_id);
CREATE UNIQUE INDEX folder_by_name ON folder (coalesce(parent_id, 0), name);

CREATE TABLE feed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE CHECK (url <> ''),   -- may hold user:password@
    title TEXT NOT NULL DEFAULT '',               -- the feed's own
    custom_title TEXT NOT NULL DEFAULT '',
    site_url TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    icon_url TEXT NOT NULL DEFAULT '',
    folder_id INTEGER REFERENCES folder(id) ON DELETE SET NULL,
    interval_minutes INTEGER CHECK (interval_minutes > 0),
    position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX feed_by_folder ON feed (folder_id);

CREATE TABLE feed_fetch (
    feed_id INTEGER PRIMARY KEY REFERENCES feed(id) ON DELETE CASCADE,
    validators_url TEXT NOT NULL DEFAULT '',
    etag BLOB NOT NULL DEFAULT '',
    last_modified BLOB NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'ok', 'error', 'gone')),
    last_error TEXT NOT NULL DEFAULT '',
    last_fetched INTEGER,
    last_ok INTEGER,
    next_due INTEGER,
    retry_after INTEGER,
    failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    body_hash TEXT NOT NULL DEFAULT '',
    hint_minutes INTEGER,                         -- ttl and sy:update… of the last document
    skip_hours INTEGER NOT NULL DEFAULT 0,
    skip_days INTEGER NOT NULL DEFAULT 0
);

-- Items ----------------------------------------------------------------------------------------

CREATE TABLE item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id INTEGER REFERENCES feed(id) ON DELETE SET NULL,
    identity TEXT NOT NULL CHECK (identity <> ''),
    rung TEXT NOT NULL CHECK (rung IN ('guid', 'link', 'content-hash')),
    origin TEXT NOT NULL DEFAULT 'feed' CHECK (origin IN ('feed', 'manual', 'import')),
    guid TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    url_clean TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    excerpt TEXT NOT NULL DEFAULT '',
    source_name TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    published INTEGER,
    updated INTEGER,
    arrived INTEGER NOT NULL,
    sort_at INTEGER NOT NULL,                     -- published, or arrived when that lies ahead or is missing
    content_hash TEXT NOT NULL DEFAULT '',
    unread INTEGER NOT NULL DEFAULT 1 CHECK (unread IN (0, 1)),
    starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    triage TEXT NOT NULL DEFAULT 'inbox' CHECK (triage IN ('inbox', 'kept', 'watch', 'let-go')),
    UNIQUE (feed_id, identity)
);
CREATE INDEX item_by_time ON item (sort_at DESC, id DESC);
CREATE INDEX item_by_arrival ON item (arrived DESC, id DESC);
CREATE INDEX item_by_feed ON item (feed_id, sort_at DESC, id DESC);
CREATE INDEX item_by_triage ON item (triage, sort_at DESC, id DESC);
CREATE INDEX item_unread ON item (sort_at DESC, id DESC) WHERE unread = 1;
CREATE INDEX item_starred ON item (sort_at DESC, id DESC) WHERE starred = 1;
CREATE INDEX item_by_address ON item (url_clean) WHERE url_clean <> '';

CREATE TABLE item_body (
    item_id INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
    summary_html TEXT NOT NULL DEFAULT '',        -- sanitised
    content_html TEXT NOT NULL DEFAULT '',        -- sanitised
    authors TEXT NOT NULL DEFAULT '',             -- a line each: name TAB email TAB url
    enclosures TEXT NOT NULL DEFAULT '',          -- a line each: url TAB type TAB length
    categories TEXT NOT NULL DEFAULT '',          -- a line each
    comments_url TEXT NOT NULL DEFAULT ''
);

CREATE TABLE item_text (                          -- folded for searching (base::foldForSearch)
    item_id INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
    title TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT ''
);

CREATE VIRTUAL TABLE item_search USING fts5 (
    title, body, content = 'item_text', content_rowid = 'item_id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER item_text_added AFTER INSERT ON item_text BEGIN
    INSERT INTO item_search (rowid, title, body) VALUES (new.item_id, new.title, new.body);
END;
CREATE TRIGGER item_text_removed AFTER DELETE ON item_text BEGIN
    INSERT INTO item_search (item_search, rowid, title, body)
    VALUES ('delete', old.item_id, old.title, old.body);
END;
CREATE TRIGGER item_text_changed AFTER UPDATE ON item_text BEGIN
    INSERT INTO item_search (item_search, rowid, title, body)
    VALUES ('delete', old.item_id, old.title, old.body);
    INSERT INTO item_search (rowid, title, body) VALUES (new.item_id, new.title, new.body);
END;

CREATE TABLE tombstone (                          -- items that went and must not be announced again
    feed_id INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
    identity TEXT NOT NULL,
    PRIMARY KEY (feed_id, identity)
) WITHOUT ROWID;

CREATE TABLE triage_event (                       -- append-only; item.triage is the last one
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('inbox', 'kept', 'watch', 'let-go')),
    reason TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL
);
CREATE INDEX triage_event_by_item ON triage_event (item_id);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE CHECK (label <> ''),
    kind TEXT NOT NULL DEFAULT 'theme' CHECK (kind IN ('theme', 'grid'))
);
CREATE TABLE item_tag (
    item_id INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    PRIMARY KEY (item_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX item_tag_by_tag ON item_tag (tag_id);

-- Counts, kept by triggers ---------------------------------------------------------------------

CREATE TABLE feed_count (
    feed_id INTEGER PRIMARY KEY,
    unread INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE view_count (
    triage TEXT PRIMARY KEY NOT NULL,
    total INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO view_count (triage) VALUES ('inbox'), ('kept'), ('watch'), ('let-go');

CREATE TRIGGER item_added AFTER INSERT ON item BEGIN
    INSERT INTO feed_count (feed_id, unread, total) SELECT new.feed_id, new.unread, 1
    WHERE new.feed_id IS NOT NULL
    ON CONFLICT (feed_id) DO UPDATE SET unread = unread + excluded.unread, total = total + 1;
    UPDATE view_count SET total = total + 1, unread = unread + new.unread WHERE triage = new.triage;
END;
CREATE TRIGGER item_removed AFTER DELETE ON item BEGIN
    UPDATE feed_count SET unread = unread - old.unread, total = total - 1
    WHERE feed_id = old.feed_id;
    UPDATE view_count SET total = total - 1, unread = unread - old.unread WHERE triage = old.triage;
END;
CREATE TRIGGER item_counted AFTER UPDATE OF feed_id, unread, triage ON item BEGIN
    UPDATE feed_count SET unread = unread - old.unread, total = total - 1
    WHERE feed_id = old.feed_id;
    INSERT INTO feed_count (feed_id, unread, total) SELECT new.feed_id, new.unread, 1
    WHERE new.feed_id IS NOT NULL
    ON CONFLICT (feed_id) DO UPDATE SET unread = unread + excluded.unread, total = total + 1;
    UPDATE view_count SET total = total - 1, unread = unread - old.unread WHERE triage = old.triage;
    UPDATE view_count SET total = total + 1, unread = unread + new.unread WHERE triage = new.triage;
END;
CREATE TRIGGER feed_removed AFTER DELETE ON feed BEGIN
    DELETE FROM feed_count WHERE feed_id = old.id;
END;

-- Sessions -------------------------------------------------------------------------------------

CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    role TEXT NOT NULL CHECK (role IN ('attended', 'led', 'organised')),
    organiser TEXT NOT NULL DEFAULT '',
    sponsor TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    modality TEXT NOT NULL CHECK (modality IN ('on-site', 'remote', 'hybrid')),
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'closed', 'archived')),
    contact TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    audience TEXT NOT NULL DEFAULT '',
    introduction TEXT NOT NULL DEFAULT '',
    conclusion TEXT NOT NULL DEFAULT '',
    link_notice TEXT NOT NULL DEFAULT '',
    licence TEXT NOT NULL DEFAULT '',
    time_zone TEXT NOT NULL DEFAULT 'Europe/Paris',
    language TEXT NOT NULL DEFAULT 'fr',
    CHECK (starts_on <= ends_on)
);

CREATE TABLE session_day (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    date TEXT NOT NULL,
    UNIQUE (session_id, date)
);

CREATE TABLE half_day (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day_id INTEGER NOT NULL REFERENCES session_day(id) ON DELETE CASCADE,
    slot TEXT NOT NULL CHECK (slot IN ('morning', 'afternoon', 'evening')),
    starts_at INTEGER CHECK (starts_at BETWEEN 0 AND 1440),
    ends_at INTEGER CHECK (ends_at BETWEEN 0 AND 1440),
    modality TEXT CHECK (modality IN ('on-site', 'remote', 'hybrid')),
    present_count INTEGER CHECK (present_count >= 0),
    UNIQUE (day_id, slot)
);

CREATE TABLE sequence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    half_day_id INTEGER NOT NULL REFERENCES half_day(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('talk', 'workshop', 'round-table', 'activity', 'assessment')),
    modality TEXT CHECK (modality IN ('on-site', 'remote', 'hybrid')),
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'team', 'public'))
);
CREATE INDEX sequence_by_half_day ON sequence (half_day_id, position);

CREATE TABLE speaker (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    function TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    UNIQUE (name, function, organisation)
);
CREATE TABLE sequence_speaker (
    sequence_id INTEGER NOT NULL REFERENCES sequence(id) ON DELETE CASCADE,
    speaker_id INTEGER NOT NULL REFERENCES speaker(id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (sequence_id, speaker_id)
) WITHOUT ROWID;
CREATE INDEX sequence_speaker_by_speaker ON sequence_speaker (speaker_id);

CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    half_day_id INTEGER REFERENCES half_day(id) ON DELETE SET NULL,
    sequence_id INTEGER REFERENCES sequence(id) ON DELETE SET NULL,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'quote', 'reflection', 'workshop')),
    mark TEXT NOT NULL DEFAULT 'none' CHECK (mark IN ('none', 'keep', 'test', 'pass-on')),
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    authors TEXT NOT NULL DEFAULT '',
    visibility TEXT NOT NULL DEFAULT 'private' CHECK (visibility IN ('private', 'team', 'public')),
    position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX note_by_session ON note (session_id, at);
CREATE INDEX note_by_half_day ON note (half_day_id);
CREATE INDEX note_by_sequence ON note (sequence_id);

CREATE TABLE note_revision (                      -- what a note said before each change
    id INTEGER PRIMARY KEY,
    note_id INTEGER NOT NULL REFERENCES note(id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    replaced_at INTEGER NOT NULL
);
CREATE INDEX note_revision_by_note ON note_revision (note_id);

CREATE TABLE note_text (                          -- folded for searching
    note_id INTEGER PRIMARY KEY REFERENCES note(id) ON DELETE CASCADE,
    body TEXT NOT NULL
);
CREATE VIRTUAL TABLE note_search USING fts5 (
    body, content = 'note_text', content_rowid = 'note_id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER note_text_added AFTER INSERT ON note_text BEGIN
    INSERT INTO note_search (rowid, body) VALUES (new.note_id, new.body);
END;
CREATE TRIGGER note_text_removed AFTER DELETE ON note_text BEGIN
    INSERT INTO note_search (note_search, rowid, body) VALUES ('delete', old.note_id, old.body);
END;
CREATE TRIGGER note_text_changed AFTER UPDATE ON note_text BEGIN
    INSERT INTO note_search (note_search, rowid, body) VALUES ('delete', old.note_id, old.body);
    INSERT INTO note_search (rowid, body) VALUES (new.note_id, new.body);
END;

CREATE TABLE session_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    half_day_id INTEGER REFERENCES half_day(id) ON DELETE SET NULL,
    sequence_id INTEGER REFERENCES sequence(id) ON DELETE SET NULL,
    note_id INTEGER REFERENCES note(id) ON DELETE SET NULL,
    item_id INTEGER NOT NULL REFERENCES item(id), -- keeps its item: deferrable, unlike RESTRICT
    role TEXT NOT NULL DEFAULT 'source' CHECK (role IN ('source', 'definition', 'illustration')),
    given_by TEXT NOT NULL DEFAULT 'writer' CHECK (given_by IN ('speaker', 'writer', 'participant')),
    comment TEXT NOT NULL DEFAULT '',
    visibility TEXT NOT NULL DEFAULT 'public' CHECK (visibility IN ('private', 'team', 'public')),
    at INTEGER NOT NULL
);
CREATE INDEX session_item_by_session ON session_item (session_id, item_id);
CREATE INDEX session_item_by_item ON session_item (item_id);
CREATE INDEX session_item_by_half_day ON session_item (half_day_id);
CREATE INDEX session_item_by_sequence ON session_item (sequence_id);
CREATE INDEX session_item_by_note ON session_item (note_id);

CREATE TABLE objective (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    result TEXT NOT NULL DEFAULT ''
);
CREATE INDEX objective_by_session ON objective (session_id);

CREATE TABLE resource (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    comment TEXT NOT NULL DEFAULT '',
    visibility TEXT NOT NULL DEFAULT 'public' CHECK (visibility IN ('private', 'team', 'public'))
);
CREATE INDEX resource_by_session ON resource (session_id);

CREATE TABLE tool (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL
        CHECK (state IN ('spotted', 'testing', 'tested', 'adopted', 'dropped', 'vanished')),
    comment TEXT NOT NULL DEFAULT '',
    visibility TEXT NOT NULL DEFAULT 'public' CHECK (visibility IN ('private', 'team', 'public'))
);
CREATE INDEX tool_by_session ON tool (session_id);

CREATE TABLE tool_trial (
    id INTEGER PRIMARY KEY,
    tool_id INTEGER NOT NULL REFERENCES tool(id) ON DELETE CASCADE,
    tried_on TEXT NOT NULL,
    verdict TEXT NOT NULL DEFAULT ''
);
CREATE INDEX tool_trial_by_tool ON tool_trial (tool_id);

CREATE TABLE related_account (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    author TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    comment TEXT NOT NULL DEFAULT ''
);
CREATE INDEX related_account_by_session ON related_account (session_id);

-- The journal of what the user did --------------------------------------------------------------

CREATE TABLE operation (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    count INTEGER NOT NULL DEFAULT 1,
    at INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    changeset BLOB NOT NULL                       -- sqlite3session changeset of what it did
);
