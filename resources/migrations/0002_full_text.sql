-- Whole articles, read on their pages where a feed gives an excerpt. See docs/schema.md.

CREATE TABLE item_full_text (
    item_id INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
    html TEXT NOT NULL,                           -- sanitised
    text TEXT NOT NULL DEFAULT '',                -- folded; the last part of item_text.body
    url TEXT NOT NULL DEFAULT '',                 -- where it was read, after redirects
    title TEXT NOT NULL DEFAULT '',
    byline TEXT NOT NULL DEFAULT '',
    hash TEXT NOT NULL DEFAULT '',                -- SHA-256 of html
    fetched_at INTEGER NOT NULL,
    beginning_only INTEGER NOT NULL DEFAULT 0 CHECK (beginning_only IN (0, 1)),
    shown INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1))
);

-- Feeds whose new articles are read whole, a row each.
CREATE TABLE feed_full_text (
    feed_id INTEGER PRIMARY KEY REFERENCES feed(id) ON DELETE CASCADE
);
