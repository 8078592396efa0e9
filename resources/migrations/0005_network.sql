-- The login of a feed: the name under which the system's keyring, or the file of credentials, keeps it.
-- User and password themselves never enter the library.
ALTER TABLE feed ADD COLUMN login TEXT NOT NULL DEFAULT '';

-- How the server wanted to be logged in at, so that the next request need not ask that again.
ALTER TABLE feed_fetch ADD COLUMN login_scheme TEXT NOT NULL DEFAULT ''
    CHECK (login_scheme IN ('', 'basic', 'digest'));

-- Hosts that asked to be asked by https alone (Strict-Transport-Security, RFC 6797), until when.
CREATE TABLE secure_host (
    host TEXT PRIMARY KEY NOT NULL CHECK (host <> ''),
    subdomains INTEGER NOT NULL CHECK (subdomains IN (0, 1)),
    until INTEGER NOT NULL
) WITHOUT ROWID;
