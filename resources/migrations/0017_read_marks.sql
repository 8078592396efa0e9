-- Whether an item is unread leaves the item's row, which is long, for a table of its own: marking a hundred
-- thousand then touches some hundred pages. See docs/schema.md, "Items" and "Derived data".

DROP TRIGGER item_added;
DROP TRIGGER item_removed;
DROP TRIGGER item_counted;

CREATE TABLE unread_item (
    item_id INTEGER PRIMARY KEY,                  -- a reference would look each item's row up
    sort_at INTEGER NOT NULL                      -- as the item has it
);
INSERT INTO unread_item (item_id, sort_at) SELECT id, sort_at FROM item WHERE unread = 1 ORDER BY id;
CREATE INDEX unread_item_by_time ON unread_item (sort_at DESC, item_id DESC);
DROP INDEX item_unread;

-- The column stays for the journal, whose older entries name it, and is 0 from now on.
UPDATE item SET unread = 0 WHERE unread = 1;

-- What conditions ask of an item, a hundred to a page instead of five.
CREATE INDEX item_facts ON item (id, sort_at, arrived, feed_id, starred, triage);

-- Marks on user actions: which items one marked read (or unread), as ids in ascending order, each as its
-- distance to the one before, seven bits a byte, the lowest first, the highest bit set where more follow.
CREATE TABLE operation_mark (
    operation_id INTEGER NOT NULL REFERENCES operation(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    unread INTEGER NOT NULL CHECK (unread IN (0, 1)),
    items BLOB NOT NULL,
    PRIMARY KEY (operation_id, position)
);

-- While it has a row, who marks many items counts them himself.
CREATE TABLE marking_many (
    one INTEGER PRIMARY KEY CHECK (one = 1)
);

CREATE TRIGGER item_added AFTER INSERT ON item BEGIN
    INSERT INTO feed_count (feed_id, total) SELECT new.feed_id, 1 WHERE new.feed_id IS NOT NULL
    ON CONFLICT (feed_id) DO UPDATE SET total = total + 1;
    UPDATE view_count SET total = total + 1 WHERE triage = new.triage;
END;
CREATE TRIGGER item_removed BEFORE DELETE ON item BEGIN
    DELETE FROM unread_item WHERE item_id = old.id;
    UPDATE feed_count SET total = total - 1 WHERE feed_id = old.feed_id;
    UPDATE view_count SET total = total - 1 WHERE triage = old.triage;
END;
CREATE TRIGGER item_counted AFTER UPDATE OF feed_id, triage ON item BEGIN
    UPDATE feed_count SET total = total - 1,
        unread = unread - EXISTS (SELECT 1 FROM unread_item WHERE item_id = old.id)
    WHERE feed_id = old.feed_id;
    INSERT INTO feed_count (feed_id, unread, total)
    SELECT new.feed_id, EXISTS (SELECT 1 FROM unread_item WHERE item_id = new.id), 1
    WHERE new.feed_id IS NOT NULL
    ON CONFLICT (feed_id) DO UPDATE SET unread = unread + excluded.unread, total = total + 1;
    UPDATE view_count SET total = total - 1,
        unread = unread - EXISTS (SELECT 1 FROM unread_item WHERE item_id = old.id)
    WHERE triage = old.triage;
    UPDATE view_count SET total = total + 1,
        unread = unread + EXISTS (SELECT 1 FROM unread_item WHERE item_id = new.id)
    WHERE triage = new.triage;
END;
CREATE TRIGGER item_moved AFTER UPDATE OF sort_at ON item WHEN new.sort_at <> old.sort_at BEGIN
    UPDATE unread_item SET sort_at = new.sort_at WHERE item_id = new.id;
END;

CREATE TRIGGER unread_item_added AFTER INSERT ON unread_item
WHEN NOT EXISTS (SELECT 1 FROM marking_many) BEGIN
    INSERT INTO feed_count (feed_id, unread) SELECT feed_id, 1 FROM item
    WHERE id = new.item_id AND feed_id IS NOT NULL
    ON CONFLICT (feed_id) DO UPDATE SET unread = unread + 1;
    UPDATE view_count SET unread = unread + 1
    WHERE triage = (SELECT triage FROM item WHERE id = new.item_id);
    -- Undo brings a mark back as it was; its item may have moved since.
    UPDATE unread_item SET sort_at = (SELECT sort_at FROM item WHERE id = new.item_id)
    WHERE item_id = new.item_id AND sort_at <> (SELECT sort_at FROM item WHERE id = new.item_id);
END;
CREATE TRIGGER unread_item_removed AFTER DELETE ON unread_item
WHEN NOT EXISTS (SELECT 1 FROM marking_many) BEGIN
    UPDATE feed_count SET unread = unread - 1
    WHERE feed_id = (SELECT feed_id FROM item WHERE id = old.item_id);
    UPDATE view_count SET unread = unread - 1
    WHERE triage = (SELECT triage FROM item WHERE id = old.item_id);
END;

-- Entries of the journal from before this version, and whoever writes the column of old.
CREATE TRIGGER item_added_unread AFTER INSERT ON item WHEN new.unread = 1 BEGIN
    UPDATE item SET unread = 0 WHERE id = new.id;
    INSERT INTO unread_item (item_id, sort_at) VALUES (new.id, new.sort_at);
END;
CREATE TRIGGER item_unread_written AFTER UPDATE OF unread ON item BEGIN
    INSERT INTO unread_item (item_id, sort_at) SELECT new.id, new.sort_at
    WHERE new.unread = 1 AND NOT EXISTS (SELECT 1 FROM unread_item WHERE item_id = new.id);
    DELETE FROM unread_item WHERE item_id = new.id AND new.unread = 0;
    UPDATE item SET unread = 0 WHERE id = new.id AND unread = 1;
END;
