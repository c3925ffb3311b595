import { expect, it } from "vitest";
import type { SessionView } from "../../core/contract/contract.ts";
import { byDay } from "./by-day.ts";

const chat = (id: string, at: Date, pinned = false): SessionView => ({
  id,
  title: id,
  summary: null,
  created_at: at.toISOString(),
  last_active: at.toISOString(),
  ended_at: null,
  pinned,
  backend: null,
  model: null,
  preset: null,
  project: null,
});

it("groups chats by the day where the user is, pinned ones first and under no day", () => {
  const now = new Date(2026, 2, 1, 0, 30);
  const groups = byDay(
    [
      chat("pinned", new Date(2025, 1, 1), true),
      chat("just now", new Date(2026, 2, 1, 0, 10)),
      chat("an hour ago", new Date(2026, 1, 28, 23, 30)),
      chat("yesterday morning", new Date(2026, 1, 28, 0, 0)),
      chat("the day before", new Date(2026, 1, 27, 23, 59)),
    ],
    now,
  );
  expect(groups.map(({ name, sessions }) => [name, sessions.map(({ id }) => id)])).toEqual([
    ["Pinned", ["pinned"]],
    ["Today", ["just now"]],
    ["Yesterday", ["an hour ago", "yesterday morning"]],
    ["Earlier", ["the day before"]],
  ]);
});
