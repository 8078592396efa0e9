-- Rules mean a folder by itself, whatever it is called. See docs/schema.md, "Rules".

ALTER TABLE rule_condition ADD COLUMN folder_id INTEGER REFERENCES folder(id) ON DELETE SET NULL;
CREATE INDEX rule_condition_by_folder ON rule_condition (folder_id) WHERE folder_id IS NOT NULL;

-- Paths that one folder alone has stood for that folder.
WITH RECURSIVE path (id, name) AS (
    SELECT id, name FROM folder WHERE parent_id IS NULL
    UNION ALL
    SELECT folder.id, path.name || ' / ' || folder.name
    FROM folder JOIN path ON folder.parent_id = path.id
)
UPDATE rule_condition SET folder_id = (SELECT id FROM path WHERE path.name = value)
WHERE field = 'folder' AND test = 'is' AND
    (SELECT count(*) FROM path WHERE path.name = value) = 1;
