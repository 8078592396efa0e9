-- Lists and searches of a large library. See docs/schema.md, "Lists and searches".

-- The index of words without its prefixes, which made half of it: beginnings of words are looked for
-- otherwise. It is derived data, made anew from the text.
DROP TABLE item_search;
CREATE VIRTUAL TABLE item_search USING fts5 (
    title, body, content = 'item_text', content_rowid = 'item_id',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO item_search (item_search) VALUES ('rebuild');

-- Lists in the order of titles, which are folded there: by their first letters.
CREATE INDEX item_text_by_title
    ON item_text (substr(ltrim(title, '«»“”„"''’‘([{…-–— '), 1, 24), item_id DESC);

-- The names of authors, each once, and who wrote what.
CREATE INDEX item_by_author ON item (author) WHERE author <> '';
