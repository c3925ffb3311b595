#!/usr/bin/env python3
"""A client of the backend protocol in Python, with nothing but its standard library.

    FLOATBAR_URL=http://127.0.0.1:8000 FLOATBAR_API_KEY=... python3 chat.py "What do you know about me?"

Prints the answer as it streams. A connection that breaks is taken up again after the last event that arrived; what was cut
off is continued from what is there.
"""

import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid

URL = os.environ.get("FLOATBAR_URL", "http://127.0.0.1:8000") + "/api/v2"
KEY = os.environ.get("FLOATBAR_API_KEY") or sys.exit("Set FLOATBAR_API_KEY to your key.")
TRIES = 5


def ask(method, path, body=None, headers=None):
    """Sends one request. Raises SystemExit with the server's own words where it is refused, URLError where nobody is there."""
    request = urllib.request.Request(URL + path, method=method)
    request.add_header("X-API-Key", KEY)
    for name, value in (headers or {}).items():
        request.add_header(name, value)
    data = None
    if body is not None:
        request.add_header("Content-Type", "application/json")
        data = json.dumps(body).encode("utf-8")
    try:
        return urllib.request.urlopen(request, data=data, timeout=60)
    except urllib.error.HTTPError as refused:
        error = json.load(refused)["error"]
        sys.exit(f"{error['code']}: {error['message']}")


def events(response):
    """Yields (number, event) for each server-sent event."""
    number, data = None, []
    for line in response:
        line = line.decode("utf-8").rstrip("\r\n")
        if line.startswith("id:"):
            number = int(line[3:])
        elif line.startswith("data:"):
            data.append(line[5:].removeprefix(" "))
        elif line == "" and data:
            yield number, json.loads("\n".join(data))
            data = []


def main():
    message = " ".join(sys.argv[1:]) or sys.exit(__doc__)
    session = json.load(ask("POST", "/conversation/sessions", {}))["session_id"]
    message_id = f"message_{uuid.uuid4().hex}"
    body = {"message": message, "session_id": session, "message_id": message_id}
    response = ask("POST", "/chat/streaming/stream", body)
    stream, last, text = None, 0, ""
    for attempt in range(TRIES):
        reason = None
        try:
            for number, event in events(response):
                last = number or last
                kind = event["type"]
                if kind == "stream_start":
                    stream = event["stream_id"]
                elif kind == "token":
                    text += event["content"]
                    print(event["content"], end="", flush=True)
                elif kind == "tool_approval":
                    answer = input(f"\nMay {event['tool']} run with {json.dumps(event['params'])}? [y/N] ")
                    path = f"/chat/streaming/streams/{stream}/approvals/{event['call_id']}"
                    ask("POST", path, {"allow": answer.strip().lower() == "y"})
                elif kind == "error":
                    print(f"\n{event['message']}", file=sys.stderr)
                elif kind == "done":
                    reason = event["finish_reason"]
        except (OSError, http.client.HTTPException):
            pass
        if reason in ("stop", "length", "cancelled"):
            print()
            return
        time.sleep(2**attempt / 10)
        try:
            if reason is None and stream is not None:
                path = f"/chat/streaming/streams/{stream}/events"
                response = ask("GET", path, headers={"Last-Event-ID": str(last)})
            else:
                body = {"session_id": session, "message_id": message_id, "partial": text}
                response = ask("POST", "/chat/streaming/continue", body)
                stream, last = None, 0
        except urllib.error.URLError:
            # It may be starting again; the old response has nothing more to give.
            continue
    sys.exit("The answer could not be had. What arrived is above.")


try:
    main()
except urllib.error.URLError as fault:
    sys.exit(f"{URL} cannot be reached ({fault.reason}). Is FLOATBAR_URL right, and the backend running?")
