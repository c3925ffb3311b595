import { beforeEach, afterEach, expect, it, vi } from "vitest";
import type { MessageView } from "../../core/contract/contract.ts";
import { type Chat, chatHtml, chatMarkdown, fileName } from "./chat-file.ts";

beforeEach(() => {
  vi.stubGlobal("document", { documentElement: { lang: "en", dir: "ltr" } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const message = (role: MessageView["role"], content: string): MessageView => ({
  id: `message_${role}`,
  session_id: "session_1",
  role,
  content,
  state: "complete",
  speaker: null,
  model: role === "assistant" ? "tiny-1" : null,
  backend: null,
  input_tokens: null,
  output_tokens: null,
  cost_usd: null,
  is_estimated: false,
  context_hash: null,
  activity: [],
  error: null,
  created_at: "2026-03-01T12:00:00.000Z",
  attachments: [],
  facts: { sent: 0, used: [] },
  versions: [],
  seq: 0,
});
const chatOf = (title: string | null, ...messages: MessageView[]): Chat => ({
  session: {
    id: "session_1",
    title,
    summary: null,
    created_at: "2026-03-01T12:00:00.000Z",
    last_active: "2026-03-01T12:00:00.000Z",
    ended_at: null,
    pinned: false,
    backend: null,
    model: null,
    preset: null,
    project: null,
  },
  messages,
});

it("a chat is Markdown with who said what, when and by which model", () => {
  const text = chatMarkdown(chatOf("Ferries", message("user", "When?"), message("assistant", "At **dawn**.\n")));
  expect(text).toMatch(/^# Ferries\n\nMar 1, 2026/);
  expect(text).toMatch(
    /## You · Mar 1, 2026[^\n]*\n\nWhen\?\n\n## Assistant · Mar 1, 2026[^\n]* · tiny-1\n\nAt \*\*dawn\*\*\.\n$/,
  );
});

it("a chat is a page that is formatted, in which nothing of its words runs or is fetched", async () => {
  const html = await chatHtml(
    chatOf(
      "A <b>title</b>",
      message("user", '<script>alert(1)</script>\n"two" & lines'),
      message("assistant", "At **dawn**. ![x](https://example.com/x.png)\n\n<script>alert(2)</script>"),
    ),
  );
  expect(html).toContain("<title>A &lt;b&gt;title&lt;/b&gt;</title>");
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;\n&quot;two&quot; &amp; lines");
  expect(html).toContain("<strong>dawn</strong>");
  expect(html).not.toMatch(/<script|<img|<b>/);
});

it.each([
  ["Ferries: when/where?", "Ferries when where"],
  [null, "Untitled chat"],
  ["...", "chat"],
  ["x".repeat(200), "x".repeat(80)],
  ["Fähre 船", "Fähre 船"],
])("a chat called %j is a file of that name, as far as a file system takes it", (title, name) => {
  expect(fileName(chatOf(title))).toBe(name);
});
