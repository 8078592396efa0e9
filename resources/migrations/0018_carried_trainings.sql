-- Trainings are known across libraries, and texts of boards and sessions are found by an
-- index. See docs/schema.md.

ALTER TABLE training ADD COLUMN uuid TEXT NOT NULL DEFAULT '';
ALTER TABLE training ADD COLUMN visibility TEXT NOT NULL DEFAULT 'private'
    CHECK (visibility IN ('private', 'team', 'public'));
UPDATE training SET uuid = lower(hex(randomblob(16)));
CREATE UNIQUE INDEX training_by_uuid ON training (uuid) WHERE uuid <> '';

CREATE TABLE board_text (                         -- title, heading or card, for searching
    id INTEGER PRIMARY KEY,                       -- the owner's, three apart: undo gives the same
    board_id INTEGER UNIQUE REFERENCES board(id) ON DELETE CASCADE,
    column_id INTEGER UNIQUE REFERENCES board_column(id) ON DELETE CASCADE,
    card_id INTEGER UNIQUE REFERENCES card(id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    CHECK ((board_id IS NOT NULL) + (column_id IS NOT NULL) + (card_id IS NOT NULL) = 1)
);
CREATE VIRTUAL TABLE board_search USING fts5 (
    body, content = 'board_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER board_text_added AFTER INSERT ON board_text BEGIN
    INSERT INTO board_search (rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER board_text_removed AFTER DELETE ON board_text BEGIN
    INSERT INTO board_search (board_search, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER board_text_changed AFTER UPDATE ON board_text BEGIN
    INSERT INTO board_search (board_search, rowid, body) VALUES ('delete', old.id, old.body);
    INSERT INTO board_search (rowid, body) VALUES (new.id, new.body);
END;

-- Derived, so that steps of a history older than this table bring their texts back too. The
-- tokenizer sees to case and accents; letters that stand for two are parted here.
CREATE TRIGGER board_titled AFTER INSERT ON board BEGIN
    INSERT INTO board_text (id, board_id, body) VALUES (new.id * 3, new.id,
        replace(replace(replace(replace(new.title, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER board_retitled AFTER UPDATE OF title ON board BEGIN
    UPDATE board_text SET body = replace(replace(replace(replace(
        new.title, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') WHERE board_id = new.id;
END;
CREATE TRIGGER board_column_titled AFTER INSERT ON board_column BEGIN
    INSERT INTO board_text (id, column_id, body) VALUES (new.id * 3 + 1, new.id,
        replace(replace(replace(replace(new.title, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER board_column_retitled AFTER UPDATE OF title ON board_column BEGIN
    UPDATE board_text SET body = replace(replace(replace(replace(
        new.title, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') WHERE column_id = new.id;
END;
CREATE TRIGGER card_written AFTER INSERT ON card BEGIN
    INSERT INTO board_text (id, card_id, body) VALUES (new.id * 3 + 2, new.id,
        replace(replace(replace(replace(new.text, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER card_rewritten AFTER UPDATE OF text ON card BEGIN
    UPDATE board_text SET body = replace(replace(replace(replace(
        new.text, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') WHERE card_id = new.id;
END;

INSERT INTO board_text (id, board_id, body) SELECT id * 3, id, replace(replace(replace(replace(
    title, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM board;
INSERT INTO board_text (id, column_id, body) SELECT id * 3 + 1, id, replace(replace(replace(replace(
    title, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM board_column;
INSERT INTO board_text (id, card_id, body) SELECT id * 3 + 2, id, replace(replace(replace(replace(
    text, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM card;

-- What sessions say besides their notes and boards is found by an index, too: a row of each part.
CREATE TABLE session_text (
    id INTEGER PRIMARY KEY,                       -- eight times the part's, and up to seven more
    part TEXT NOT NULL CHECK (part IN ('session', 'sequence', 'link', 'objective', 'resource',
                                       'tool', 'trial', 'account')),
    part_id INTEGER NOT NULL,
    words TEXT NOT NULL,
    body TEXT NOT NULL                            -- the words with œ and æ parted
);
CREATE VIRTUAL TABLE session_search USING fts5 (
    body, content = 'session_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER session_text_added AFTER INSERT ON session_text BEGIN
    INSERT INTO session_search (rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER session_text_removed AFTER DELETE ON session_text BEGIN
    INSERT INTO session_search (session_search, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER session_text_changed AFTER UPDATE ON session_text BEGIN
    INSERT INTO session_search (session_search, rowid, body) VALUES ('delete', old.id, old.body);
    INSERT INTO session_search (rowid, body) VALUES (new.id, new.body);
END;

CREATE TRIGGER session_words_added AFTER INSERT ON session BEGIN
    INSERT INTO session_text (id, part, part_id, words, body)
    VALUES (new.id * 8, 'session', new.id,
        new.title || char(10) || new.organiser || char(10) || new.place || char(10) ||
        new.audience || char(10) || new.introduction || char(10) || new.conclusion,
        replace(replace(replace(replace(
        new.title || char(10) || new.organiser || char(10) || new.place || char(10) ||
        new.audience || char(10) || new.introduction || char(10) || new.conclusion,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER session_words_changed
AFTER UPDATE OF title, organiser, place, audience, introduction, conclusion ON session BEGIN
    UPDATE session_text SET words =
        new.title || char(10) || new.organiser || char(10) || new.place || char(10) ||
        new.audience || char(10) || new.introduction || char(10) || new.conclusion,
        body = replace(replace(replace(replace(
        new.title || char(10) || new.organiser || char(10) || new.place || char(10) ||
        new.audience || char(10) || new.introduction || char(10) || new.conclusion,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')
    WHERE id = new.id * 8;
END;
CREATE TRIGGER session_words_removed AFTER DELETE ON session BEGIN
    DELETE FROM session_text WHERE id = old.id * 8;
END;

CREATE TRIGGER sequence_words_added AFTER INSERT ON sequence BEGIN
    INSERT INTO session_text (id, part, part_id, words, body)
    VALUES (new.id * 8 + 1, 'sequence', new.id,
        new.title,
        replace(replace(replace(replace(
        new.title,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER sequence_words_changed AFTER UPDATE OF title ON sequence BEGIN
    UPDATE session_text SET words = new.title,
        body = replace(replace(replace(replace(
        new.title,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')
    WHERE id = new.id * 8 + 1;
END;
CREATE TRIGGER sequence_words_removed AFTER DELETE ON sequence BEGIN
    DELETE FROM session_text WHERE id = old.id * 8 + 1;
END;

CREATE TRIGGER link_words_added AFTER INSERT ON session_item BEGIN
    INSERT INTO session_text (id, part, part_id, words, body)
    VALUES (new.id * 8 + 2, 'link', new.id,
        new.comment,
        replace(replace(replace(replace(
        new.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER link_words_changed AFTER UPDATE OF comment ON session_item BEGIN
    UPDATE session_text SET words = new.comment,
        body = replace(replace(replace(replace(
        new.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')
    WHERE id = new.id * 8 + 2;
END;
CREATE TRIGGER link_words_removed AFTER DELETE ON session_item BEGIN
    DELETE FROM session_text WHERE id = old.id * 8 + 2;
END;

CREATE TRIGGER objective_words_added AFTER INSERT ON objective BEGIN
    INSERT INTO session_text (id, part, part_id, words, body)
    VALUES (new.id * 8 + 3, 'objective', new.id,
        new.text || char(10) || new.result,
        replace(replace(replace(replace(
        new.text || char(10) || new.result,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER objective_words_changed AFTER UPDATE OF text, result ON objective BEGIN
    UPDATE session_text SET words = new.text || char(10) || new.result,
        body = replace(replace(replace(replace(
        new.text || char(10) || new.result,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')
    WHERE id = new.id * 8 + 3;
END;
CREATE TRIGGER objective_words_removed AFTER DELETE ON objective BEGIN
    DELETE FROM session_text WHERE id = old.id * 8 + 3;
END;

CREATE TRIGGER resource_words_added AFTER INSERT ON resource BEGIN
    INSERT INTO session_text (id, part, part_id, words, body)
    VALUES (new.id * 8 + 4, 'resource', new.id,
        new.title || char(10) || new.comment,
        replace(replace(replace(replace(
        new.title || char(10) || new.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER resource_words_changed AFTER UPDATE OF title, comment ON resource BEGIN
    UPDATE session_text SET words = new.title || char(10) || new.comment,
        body = replace(replace(replace(replace(
        new.title || char(10) || new.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')
    WHERE id = new.id * 8 + 4;
END;
CREATE TRIGGER resource_words_removed AFTER DELETE ON resource BEGIN
    DELETE FROM session_text WHERE id = old.id * 8 + 4;
END;

CREATE TRIGGER tool_words_added AFTER INSERT ON tool BEGIN
    INSERT INTO session_text (id, part, part_id, words, body)
    VALUES (new.id * 8 + 5, 'tool', new.id,
        new.name || char(10) || new.comment,
        replace(replace(replace(replace(
        new.name || char(10) || new.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER tool_words_changed AFTER UPDATE OF name, comment ON tool BEGIN
    UPDATE session_text SET words = new.name || char(10) || new.comment,
        body = replace(replace(replace(replace(
        new.name || char(10) || new.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')
    WHERE id = new.id * 8 + 5;
END;
CREATE TRIGGER tool_words_removed AFTER DELETE ON tool BEGIN
    DELETE FROM session_text WHERE id = old.id * 8 + 5;
END;

CREATE TRIGGER trial_words_added AFTER INSERT ON tool_trial BEGIN
    INSERT INTO session_text (id, part, part_id, words, body)
    VALUES (new.id * 8 + 6, 'trial', new.id,
        new.verdict,
        replace(replace(replace(replace(
        new.verdict,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER trial_words_changed AFTER UPDATE OF verdict ON tool_trial BEGIN
    UPDATE session_text SET words = new.verdict,
        body = replace(replace(replace(replace(
        new.verdict,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')
    WHERE id = new.id * 8 + 6;
END;
CREATE TRIGGER trial_words_removed AFTER DELETE ON tool_trial BEGIN
    DELETE FROM session_text WHERE id = old.id * 8 + 6;
END;

CREATE TRIGGER account_words_added AFTER INSERT ON related_account BEGIN
    INSERT INTO session_text (id, part, part_id, words, body)
    VALUES (new.id * 8 + 7, 'account', new.id,
        new.author || char(10) || new.title || char(10) || new.comment,
        replace(replace(replace(replace(
        new.author || char(10) || new.title || char(10) || new.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'));
END;
CREATE TRIGGER account_words_changed AFTER UPDATE OF author, title, comment ON related_account
BEGIN
    UPDATE session_text SET words = new.author || char(10) || new.title || char(10) || new.comment,
        body = replace(replace(replace(replace(
        new.author || char(10) || new.title || char(10) || new.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')
    WHERE id = new.id * 8 + 7;
END;
CREATE TRIGGER account_words_removed AFTER DELETE ON related_account BEGIN
    DELETE FROM session_text WHERE id = old.id * 8 + 7;
END;

INSERT INTO session_text (id, part, part_id, words, body) SELECT r.id * 8, 'session', r.id,
    r.title || char(10) || r.organiser || char(10) || r.place || char(10) ||
        r.audience || char(10) || r.introduction || char(10) || r.conclusion,
    replace(replace(replace(replace(
        r.title || char(10) || r.organiser || char(10) || r.place || char(10) ||
        r.audience || char(10) || r.introduction || char(10) || r.conclusion,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM session r;
INSERT INTO session_text (id, part, part_id, words, body) SELECT r.id * 8 + 1, 'sequence', r.id,
    r.title,
    replace(replace(replace(replace(
        r.title,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM sequence r;
INSERT INTO session_text (id, part, part_id, words, body) SELECT r.id * 8 + 2, 'link', r.id,
    r.comment,
    replace(replace(replace(replace(
        r.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM session_item r;
INSERT INTO session_text (id, part, part_id, words, body) SELECT r.id * 8 + 3, 'objective', r.id,
    r.text || char(10) || r.result,
    replace(replace(replace(replace(
        r.text || char(10) || r.result,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM objective r;
INSERT INTO session_text (id, part, part_id, words, body) SELECT r.id * 8 + 4, 'resource', r.id,
    r.title || char(10) || r.comment,
    replace(replace(replace(replace(
        r.title || char(10) || r.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM resource r;
INSERT INTO session_text (id, part, part_id, words, body) SELECT r.id * 8 + 5, 'tool', r.id,
    r.name || char(10) || r.comment,
    replace(replace(replace(replace(
        r.name || char(10) || r.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM tool r;
INSERT INTO session_text (id, part, part_id, words, body) SELECT r.id * 8 + 6, 'trial', r.id,
    r.verdict,
    replace(replace(replace(replace(
        r.verdict,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM tool_trial r;
INSERT INTO session_text (id, part, part_id, words, body) SELECT r.id * 8 + 7, 'account', r.id,
    r.author || char(10) || r.title || char(10) || r.comment,
    replace(replace(replace(replace(
        r.author || char(10) || r.title || char(10) || r.comment,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae') FROM related_account r;
