#!/bin/bash
# journey.sh MUSETTE MUSETTE_CLI: the whole job in the real program, in French, by the keys of an
# AZERTY keyboard. Runs on the display that on_display.sh gives. What has happened is asked of the
# library, through the command line; nothing waits for a time.
set -u
here=$(dirname "$0")
musette=$1 cli=$2
library=$HOME/musette.db report=$HOME/rapport.html
export MUSETTE_NOW=2026-11-24T10:30:00+01:00

fail() {
    echo "journey: $1" >&2
    command -v import >/dev/null && [ -n "${MUSETTE_SCREENSHOTS-}" ] &&
        import -window root "$MUSETTE_SCREENSHOTS/journey.png"
    exit 1
}
ask() { "$cli" --library "$library" "$@" 2>/dev/null; }
# until_true WHAT COMMAND…: runs the command again until it succeeds.
until_true() {
    local what=$1 end=$((SECONDS + 30))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || fail "$what"
        kill -0 "$program" 2>/dev/null || fail "the program ended before: $what"
    done
}
key() { xdotool key --clearmodifiers "$@"; }
holds() { # holds TEXT COMMAND…: the answer of the command line contains the text
    local text=$1
    shift
    ask "$@" | grep -qF -- "$text"
}
lines() { [ "$(ask "${@:2}" | grep -c .)" = "$1" ]; }
front() { xdotool getactivewindow getwindowname 2>/dev/null | grep -q -- "$1"; }
press_until() { # press_until KEY COMMAND…: for keys that do nothing before the program is ready
    key "$1"
    "${@:2}"
}

coproc SITE { exec python3 "$here/site.py"; }
read -r port <&"${SITE[0]}"
"$musette" --library "$library" &
program=$!
trap 'kill $program $SITE_PID 2>/dev/null; wait 2>/dev/null' EXIT

until_true "the window shows" front Musette
xdotool type "http://127.0.0.1:$port/"
until_true "a feed is added by the address of a page" press_until Return holds "Formation Actu" feed list
until_true "the articles arrive" holds "Évaluer" items
until_true "the dialog has closed" front "^Musette$"
key Escape
some_read() { ! lines 2 items --unread; }
until_true "↓ reads an article" press_until Down some_read
key Home
until_true "R keeps the article" press_until r holds "Veiller" items --state kept

key ctrl+shift+n
until_true "the dialog of the session opens" front "session"
xdotool type "Former ensemble"
key Return
until_true "the session is made" holds "Former ensemble" session list
until_true "the dialog has closed" front "^Musette$"
key l
until_true "L links the article to the half-day" holds "Veiller" items --session 1

key ctrl+n
xdotool type "une note pour tous"
key ctrl+shift+v ctrl+shift+v Return
until_true "a note is written" holds "une note pour tous" session show 1 --json
xdotool type "zibeline"
key Return
until_true "a private note is written" holds "zibeline" session show 1 --json
xdotool type "un brouillon"
stored() { grep -qaF "un brouillon" "$library" "$library-wal"; }
until_true "the draft is in the library" stored

# Ctrl and the key that bears 3 and ", by its place on the keyboard.
xdotool keydown Control_L key 12 keyup Control_L
key ctrl+shift+s
until_true "the dialog of the export opens" front "rapport\|compte rendu"
key ctrl+a
xdotool type "$report"
key Return
until_true "the report is written" test -s "$report"
grep -qF "une note pour tous" "$report" || fail "the report lacks the note"
grep -qF "Veiller à plusieurs" "$report" || fail "the report lacks the article"
grep -qF "zibeline" "$report" && fail "the report holds a private note"
echo "journey: done"
