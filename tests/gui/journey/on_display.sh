#!/bin/bash
# on_display.sh COMMAND…: a private X display with a window manager, a French keyboard, a session bus
# and a home of its own, for one command. Ends with 77 (skipped) where a program for it is missing.
set -u
for program in Xvfb openbox xprop setxkbmap dbus-run-session; do
    command -v "$program" >/dev/null || { echo "skipped: $program is not installed"; exit 77; }
done
folder=$(mktemp -d)
mkdir -m 700 "$folder/run" "$folder/home"
mkfifo "$folder/number"
# Xvfb picks a free number.
Xvfb -displayfd 6 -screen 0 1280x800x24 -dpi 96 -nolisten tcp \
    6>"$folder/number" 2>"$folder/xvfb.log" &
display=$!
window_manager=
trap 'kill $window_manager $display 2>/dev/null; wait 2>/dev/null; rm -rf "$folder"' EXIT
read -r -t 30 number <"$folder/number" || { echo "no display: $(cat "$folder/xvfb.log")"; exit 1; }
export DISPLAY=:$number HOME=$folder/home XDG_RUNTIME_DIR=$folder/run
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache
unset WAYLAND_DISPLAY
openbox >"$folder/openbox.log" 2>&1 &
window_manager=$!
until xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q window; do
    kill -0 $window_manager || { cat "$folder/openbox.log"; exit 1; }
done
setxkbmap fr
dbus-run-session -- "$@"
