-- What the journal of feeds tells: how the last attempt failed, where a feed came from, when its
-- silence is longer than its habit.

ALTER TABLE feed_fetch ADD COLUMN error_code TEXT NOT NULL DEFAULT '';    -- base::ErrorCode by name; '': went well
ALTER TABLE feed_fetch ADD COLUMN error_status INTEGER NOT NULL DEFAULT 0; -- HTTP status of that error, 0: none
ALTER TABLE feed_fetch ADD COLUMN moved_from TEXT NOT NULL DEFAULT '';    -- the address before the last permanent redirect
ALTER TABLE feed_fetch ADD COLUMN moved_at INTEGER;
ALTER TABLE feed_fetch ADD COLUMN quiet_after INTEGER;                    -- from then on it is quiet for longer than usual
