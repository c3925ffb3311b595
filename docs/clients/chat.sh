#!/usr/bin/env bash
# The backend protocol by curl alone.
#
#   FLOATBAR_URL=http://127.0.0.1:8000 FLOATBAR_API_KEY=... ./chat.sh "What do you know about me?"
set -euo pipefail
url="${FLOATBAR_URL:-http://127.0.0.1:8000}/api/v2"
message="${1:?Say something, in quotes.}"

# A key in a file is not seen in the list of processes.
headers="$(mktemp)"
trap 'rm -f "$headers"' EXIT
printf 'X-API-Key: %s\n' "${FLOATBAR_API_KEY:?Set it to your key.}" > "$headers"
ask() { curl --silent --show-error --fail-with-body --header "@$headers" "$@"; }
# JSON's own escapes for what a shell's words may hold.
quote() { printf '%s' "$1" | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/\t/\\t/g' | awk '{ printf "%s%s", (NR > 1 ? "\\n" : ""), $0 }'; }

echo "What this server can do:"
ask "$url/capabilities"
echo; echo "The answer, event by event:"
ask --no-buffer --header 'Content-Type: application/json' \
  --data "{\"message\": \"$(quote "$message")\"}" "$url/chat/streaming/stream"
echo "What it remembers:"
ask "$url/facts"
echo
