-- Images of articles that the reader had loaded. Their bytes lie in the folder "<library>.images",
-- under the name of their SHA-256. See docs/schema.md.

CREATE TABLE image (
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    type TEXT NOT NULL CHECK (type IN ('png', 'jpeg', 'gif', 'webp')),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    fetched INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX image_by_age ON image (fetched, hash);

CREATE TABLE image_address (                      -- what came of asking for an address
    url TEXT PRIMARY KEY NOT NULL CHECK (url <> ''),
    outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'missing', 'invisible')),
    hash TEXT REFERENCES image(hash) ON DELETE CASCADE,
    asked INTEGER NOT NULL,
    CHECK ((outcome = 'stored') = (hash IS NOT NULL))
) WITHOUT ROWID;
CREATE INDEX image_address_by_hash ON image_address (hash);

CREATE TABLE item_image (                         -- whose images they are: kept items keep theirs
    item_id INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    hash TEXT NOT NULL REFERENCES image(hash) ON DELETE CASCADE,
    PRIMARY KEY (item_id, hash)
) WITHOUT ROWID;
CREATE INDEX item_image_by_hash ON item_image (hash);

CREATE TABLE feed_images (                        -- feeds whose images are loaded without asking
    feed_id INTEGER PRIMARY KEY REFERENCES feed(id) ON DELETE CASCADE
);
