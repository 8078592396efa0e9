-- Rules mean a feed by itself, whatever it is called. See docs/schema.md, "Rules".

ALTER TABLE rule_condition ADD COLUMN feed_id INTEGER REFERENCES feed(id) ON DELETE SET NULL;
CREATE INDEX rule_condition_by_feed ON rule_condition (feed_id) WHERE feed_id IS NOT NULL;

-- Names that one feed alone has stood for that feed.
UPDATE rule_condition SET feed_id =
    (SELECT id FROM feed WHERE value = iif(custom_title <> '', custom_title, title))
WHERE field = 'feed' AND test = 'is' AND
    (SELECT count(*) FROM feed WHERE value = iif(custom_title <> '', custom_title, title)) = 1;
