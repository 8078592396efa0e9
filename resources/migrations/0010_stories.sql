-- Items of several feeds that tell the same story. See docs/schema.md, "Stories".

CREATE TABLE item_story (                         -- items of stories of two or more, nothing else
    item_id INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
    story INTEGER NOT NULL
);
CREATE INDEX item_story_by_story ON item_story (story);

-- What near-equal items share, by time, so that new items write and look into a few pages. Keys of
-- items that went lead nowhere and do no harm: ids are never used twice.
CREATE TABLE story_key (
    bucket INTEGER NOT NULL,                      -- of 72 hours
    key INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    PRIMARY KEY (bucket, key, item_id)
) WITHOUT ROWID;

CREATE TABLE feed_ungrouped (                     -- feeds whose items stand alone
    feed_id INTEGER PRIMARY KEY REFERENCES feed(id) ON DELETE CASCADE
);
