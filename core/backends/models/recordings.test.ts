/**
 * Recorded answers of vendors, read as they came. `FLOATBAR_RECORDINGS=DIR` runs the recordings of a folder, a JSON file each
 * (`wire`, `model`, `response`, `expect`); without it a small set of our own shapes runs, one for each wire format.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../../testing/http-server.ts";
import { FORMATS, streamBody } from "../../../testing/model-shapes.ts";
import { systemClock } from "../../base/clock.ts";
import { DEFAULT_DEADLINES } from "../deadline.ts";
import { ModelBackend } from "./model-backend.ts";
import { VENDORS, type WireFormat } from "./vendors.ts";

interface Recording {
  name: string;
  wire: WireFormat;
  model: string;
  response: { status: number; body: string };
  /** The first round's text and the names of the tools that it calls. `error` is the vendor's words. */
  expect: { text: string; tools: string[]; error: string | null };
}

/** A recording as it stands in its file. */
interface Recorded {
  wire: WireFormat | "models";
  model: string;
  response: { status: number; body: string };
  expect: { text: string; rounds?: string[]; toolCalls?: { name: string }[]; error: string | null };
}

const folder = process.env.FLOATBAR_RECORDINGS;
const recordings = folder === undefined ? ownShapes() : recorded(folder);

function ownShapes(): Recording[] {
  return FORMATS.map((wire) => ({
    name: `our own ${wire}`,
    wire,
    model: "m1",
    response: {
      status: 200,
      body: streamBody(wire, [
        { reasoning: "Let me think.\n" },
        { text: "Here it is." },
        { end: "stop", usage: { input: 3, output: 4 } },
      ]),
    },
    expect: { text: "Here it is.", tools: [], error: null },
  }));
}

function recorded(path: string): Recording[] {
  const files = readdirSync(path).filter((file) => file.endsWith(".json") && file !== "index.json");
  return files.flatMap((name) => {
    const { wire, model, response, expect: right } = JSON.parse(readFileSync(join(path, name), "utf8")) as Recorded;
    if (wire === "models") return [];
    const tools = (right.toolCalls ?? []).map((call) => call.name);
    const [first = right.text] = right.rounds ?? [];
    return [{ name, wire, model, response, expect: { text: first ?? "", tools, error: right.error } }];
  });
}

console.info(`${recordings.length} recordings, ${folder === undefined ? "of our own" : `of ${folder}`}`);

it.each(recordings)("$name is read as it was said", async ({ wire, model, response, expect: right }) => {
  const server = await startHttpServer((_, answer) => {
    answer.writeHead(response.status, { "content-type": "text/event-stream" });
    answer.end(response.body);
  });
  onTestFinished(() => server.close());
  const vendor = VENDORS.findLast(({ format }) => format === wire);
  if (!vendor) throw new Error(`No vendor speaks ${wire}.`);
  const url = new URL(`${server.url}/v1`);
  const common = { vendor, url, apiKey: "k", model, deadlines: DEFAULT_DEADLINES, clock: systemClock, retryDelayMs: 1 };
  const context = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };
  const question = { sessionId: "s", messageId: "m", message: "Hi", context, contextHash: "", history: [] };
  const open = { partial: null, model: null, maxTokens: null, temperature: null };
  let text = "";
  let said = "";
  try {
    for await (const event of new ModelBackend(common).stream({ ...question, ...open }, new AbortController().signal)) {
      if (event.type === "token") text += event.content;
      if (event.type === "retract") text = text.slice(0, -event.length);
    }
  } catch (error) {
    said = (error as Error).message;
  }
  const bare = (words: string) => words.replaceAll(/\s+/g, "");
  expect(bare(text).startsWith(bare(right.error === null ? right.text : ""))).toBe(true);
  // What a server repeats of the key it was given is taken out of its words, whatever it made of it.
  const kept = (right.error ?? "").replace(/(?<=\bkey(?: provided)?: )[\w*-]*-key\b/u, "[key]");
  expect(bare(said)).toContain(bare(kept).slice(0, 60));
  const isAnswer = right.error === null && right.text !== "" && right.tools.length === 0;
  expect(isAnswer && /cannot be reached|HTTP/.test(said)).toBe(false);
});
