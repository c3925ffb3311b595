/**
 * A command-line agent with Claude Code's streaming JSON: answers what it is told, knows what it was told before in this
 * conversation, dies when told to. AGENT_STATE is a folder where its conversations are kept for `--resume`.
 */
import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

if (process.argv.includes("--version")) {
  console.log("1.0.0 (Agent Double)");
  process.exit(0);
}
const state = process.env.AGENT_STATE ?? ".";
const at = process.argv.indexOf("--resume");
const resumed = at === -1 ? undefined : process.argv[at + 1];
if (resumed !== undefined && !existsSync(join(state, resumed))) {
  console.error(`No conversation found with session ID: ${resumed}`);
  process.exit(1);
}
const session = resumed ?? randomUUID();
const file = join(state, session);
const heard: string[] = resumed === undefined ? [] : (JSON.parse(readFileSync(file, "utf8")) as string[]);
appendFileSync(join(state, "starts"), `${process.pid} ${process.argv.slice(2).join(" ")}\n`);

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
for await (const raw of createInterface({ input: process.stdin })) {
  const { message } = JSON.parse(raw) as { message: { content: { text: string }[] } };
  const text = message.content.map((part) => part.text).join("");
  appendFileSync(join(state, "told"), `${JSON.stringify(text)}\n`);
  // What it is given of the memory is not said to it.
  const asked = text.split("\n\n").at(-1) ?? "";
  heard.push(text);
  writeFileSync(file, JSON.stringify(heard));
  say({ type: "system", subtype: "init", session_id: session, model: "double-1", tools: [] });
  if (asked.includes("die now")) process.exit(7);
  if (asked.includes("fail now")) {
    say({ type: "result", subtype: "error", is_error: true, result: "Credit balance is too low", session_id: session });
    continue;
  }
  say({
    type: "stream_event",
    event: { type: "content_block_delta", index: 0, delta: { type: "thinking_delta", thinking: "Hm.\n" } },
  });
  say({
    type: "assistant",
    message: { content: [{ type: "tool_use", id: `t${heard.length}`, name: "Read", input: { file: "a.txt" } }] },
  });
  say({
    type: "user",
    message: { content: [{ type: "tool_result", tool_use_id: `t${heard.length}`, content: "contents" }] },
  });
  for (const piece of ["I heard ", `${heard.length} messages.`]) {
    say({
      type: "stream_event",
      event: { type: "content_block_delta", index: 1, delta: { type: "text_delta", text: piece } },
    });
    if (asked.includes("hang now")) await sleep(60_000);
  }
  say({ type: "assistant", message: { content: [{ type: "text", text: `I heard ${heard.length} messages.` }] } });
  say({
    type: "result",
    subtype: "success",
    is_error: false,
    result: "x",
    session_id: session,
    total_cost_usd: 0.01,
    usage: { input_tokens: 5, output_tokens: 4 },
  });
}
