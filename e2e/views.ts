import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type Reply, startModelServer } from "../testing/model-server.ts";
import { streamBody } from "../testing/model-shapes.ts";
import { type App, bar, type Launch, type LaunchOptions } from "./launch-app.ts";

/** A state of the app that is to be looked at. */
export interface View {
  name: string;
  /** What the model answers, one reply after the other; nothing for an app that has none. */
  replies?: readonly Reply[];
  /** Brings the app into this state. */
  open: (page: Page, app: App) => Promise<void>;
  /** Waits for what is drawn a moment later, and again after a change of language. */
  drawn?: (page: Page) => Promise<void>;
}

const end = { end: "stop", usage: { input: 812, output: 96 } } as const;
const ANSWER = `Here is what stands out:

1. **Recall** finds the right message.
2. A [source](https://example.com/paper?id=7) says so.

| Budget | Recall |
| ---: | ---: |
| 500 | 83 % |
| 2000 | 93 % |

- [x] Measured
- [ ] Written up

The score is $s = \\frac{w \\cdot f}{\\sqrt{l}}$.

\`\`\`ts
const best = candidates.toSorted((a, b) => b.score - a.score)[0];
\`\`\`
`;
/** An answer that has begun and does not go on. */
const hanging = (text: string): Reply => {
  const whole = streamBody("chat", [{ text }, end]);
  return { bytes: Buffer.from(whole.slice(0, whole.indexOf('"finish_reason":"stop"') - 60)), hangs: true };
};
/** Thoughts, and nothing after them. */
const onlyThinking = (reasoning: string): Reply => {
  const first = streamBody("chat", [{ reasoning }])
    .split(/(?<=\n\n)/)
    .find((event) => event.includes("reasoning"));
  return { bytes: Buffer.from(first ?? ""), hangs: true };
};
const LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";

const FORMULAS = `Inline, $x^2$ and $\\overline{AB}$ stand in their line.

$$
\\frac{a + b}{c} = \\sum_{i=1}^{n} \\sqrt{x_i^2}
$$
`;

/** An answer with all that an answer may have. */
const RICH = `# How a heat pump works

It moves heat, and does not make it[^1]. The [Carnot limit][carnot] says how well, with \\(T\\) in kelvin:

\\[
\\text{COP} = \\frac{T_h}{T_h - T_c}
= \\frac{308}{308 - 275}
\\approx 9.3
\\]

## What to look at
1. Flow temperature:
   $$
   T_h = 35\\,^\\circ\\text{C}
   $$
   every kelvin less saves about 2.5 %.
2. Press <kbd>Menu</kbd>, then <kbd>OK</kbd>; the CO<sub>2</sub> value is <mark>the third</mark>.

| Season | Outside | Share of $Q_a$ | Note |
| :-- | --: | --: | :-- |
| Winter | −2 °C | $0.41$ | Defrosts, which takes a tenth of the heat<br>twice a day |
| Spring | 11 °C | $0.38$ | Hot-water-only-operation from May on |

> [!WARNING]
> Refrigerant R290 burns. Leave the circuit to someone who is licensed.

<details>
<summary>The whole calculation</summary>

- Heat needed: **12 400 kWh**
- Current used: 3 100 kWh

</details>

### The same in code
\`\`\`python
def cop(hot, cold):
    return hot / (hot - cold)
\`\`\`

> Measured over three winters.
> Not in a laboratory.

[carnot]: https://example.com/carnot
[^1]: So it gives more heat than it takes *current*.
`;

/** Every view and state that there is. */
export const VIEWS: readonly View[] = [
  {
    name: "welcome",
    open: (page) => page.getByRole("list", { name: "Try one of these" }).waitFor(),
    // It is looked for what runs here anew with each language.
    drawn: async (page) => {
      await page.getByText(/^(?:looking|wird gesucht|جارٍ البحث)$/).waitFor({ state: "detached" });
    },
  },
  {
    name: "answer",
    replies: [[{ text: ANSWER }, end]],
    open: async (page) => {
      await bar(page).ask("What did we measure?");
      await page.getByRole("button", { name: "Regenerate" }).waitFor();
      await page.getByRole("log").evaluate((log) => log.scrollTo({ top: 0 }));
    },
    drawn: async (page) => {
      await page.locator(".katex").waitFor();
      await page.locator("pre code span[style]").first().waitFor();
    },
  },
  {
    name: "find",
    replies: [[{ text: ANSWER }, end]],
    open: async (page) => {
      await bar(page).ask("What did we measure?");
      await page.getByRole("button", { name: "Regenerate" }).waitFor();
      await bar(page).message.press("Control+f");
      await page.getByRole("searchbox", { name: "Find in this chat" }).fill("re");
    },
    drawn: async (page) => {
      await page.locator(".katex").waitFor();
      await page.locator("pre code span[style]").first().waitFor();
    },
  },
  {
    name: "rich",
    replies: [[{ text: RICH }, end]],
    open: async (page) => {
      await bar(page).ask("How does a heat pump work?");
      await page.getByRole("button", { name: "Regenerate" }).waitFor();
      // What is opened before the answer's HTML is read closes again.
      await page.locator("kbd").first().waitFor();
      await page.getByText("The whole calculation").click();
      await page.getByRole("log").evaluate((log) => log.scrollTo({ top: 0 }));
    },
    drawn: async (page) => {
      await page.locator(".katex").nth(5).waitFor();
      await page.locator("pre code span[style]").first().waitFor();
      await page.locator("kbd").first().waitFor();
    },
  },
  {
    name: "formulas",
    replies: [[{ text: FORMULAS }, end]],
    open: async (page) => {
      await bar(page).ask("How is it computed?");
      await page.getByRole("button", { name: "Regenerate" }).waitFor();
    },
    drawn: (page) => page.locator(".katex").nth(2).waitFor(),
  },
  {
    name: "streaming",
    replies: [hanging("It rained all night, and in the morning the")],
    open: async (page) => {
      await bar(page).ask("Tell me a story");
      await page.getByText("in the morning the").waitFor();
    },
  },
  {
    name: "next",
    replies: [hanging("It rained all night, and in the morning the")],
    open: async (page) => {
      await bar(page).ask("Tell me a story");
      await page.getByText("in the morning the").waitFor();
      await bar(page).message.fill("And then?");
      await page.keyboard.press("Enter");
      await page.getByRole("status", { name: "Next" }).waitFor();
    },
  },
  {
    name: "thinking",
    replies: [onlyThinking("The user asks for a number.\n\nSo I count.\n\n")],
    open: async (page) => {
      await bar(page).ask("How many?");
      await page.getByRole("group", { name: "Thinking" }).waitFor();
    },
  },
  {
    name: "working",
    replies: [
      [{ text: "Good to know." }, end],
      [
        { reasoning: "Two trains and a change in Coimbra. I should check the time before I count on the 14:09." },
        { call: "time", id: "c1", input: {} },
        { ...end, end: "tools" },
      ],
      hanging("You live in Lisbon, so the 14:09 from Santa Apolónia is the one to take. It reaches Porto at"),
    ],
    open: async (page) => {
      await bar(page).ask("I live in Lisbon");
      await page.getByRole("button", { name: "Regenerate" }).waitFor();
      await bar(page).ask("How do I get to Porto this afternoon?");
      await page.getByText("It reaches Porto at").waitFor();
    },
  },
  {
    name: "tool asks",
    replies: [
      [
        { call: "add_task", id: "c1", input: { title: "Water the plants" } },
        { ...end, end: "tools" },
      ],
    ],
    open: async (page) => {
      // By itself it does not ask.
      const ask = { key: "floatbar add_task", approval: "ask" } as const;
      await page.evaluate((value) => window.floatbar.call("tools.approve", value), ask);
      await bar(page).ask("Remind me of the plants");
      await page.getByRole("group", { name: "Allow add_task?" }).waitFor();
    },
  },
  {
    name: "tool failed",
    replies: [
      [
        { call: "calculator", id: "c1", input: { expression: "2 +" } },
        { ...end, end: "tools" },
      ],
      [{ text: "That is no calculation." }, end],
    ],
    open: async (page) => {
      await bar(page).ask("What is 2 +?");
      await page.getByText("That is no calculation.").waitFor();
      await page.getByRole("button", { name: "Regenerate" }).waitFor();
    },
  },
  {
    name: "error",
    replies: [{ status: 401, body: "{}" }],
    open: async (page) => {
      await bar(page).ask("Hello");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "stopped",
    replies: [hanging("It rained all night, and in the morning the")],
    open: async (page) => {
      await bar(page).ask("Tell me a story");
      await page.getByText("in the morning the").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Continue" }).waitFor();
    },
  },
  {
    name: "offline",
    open: async (page) => {
      await bar(page).ask("My name is Ana and I live in Lisbon");
      await page.getByRole("status", { name: "Remembered" }).waitFor();
    },
  },
  {
    name: "long",
    replies: [[{ text: `${LONG_WORD} `.repeat(6) + "word ".repeat(2000) }, end]],
    open: async (page) => {
      await bar(page).ask(LONG_WORD);
      await page.getByRole("button", { name: "Regenerate" }).waitFor();
    },
  },
  {
    name: "collapsed",
    open: async (page) => {
      await bar(page).ask("What time zone is Lisbon in?");
      await page.getByRole("button", { name: "Regenerate" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Show the conversation" }).waitFor();
    },
  },
  {
    name: "attachments",
    open: async (page, { dataDir }) => {
      const file = join(dataDir, "measurements.csv");
      writeFileSync(file, "budget,recall\n500,0.83\n");
      await page
        .locator("#attach-files")
        .setInputFiles([file, join(import.meta.dirname, "..", "resources", "icon.png")]);
      const attached = page.getByRole("list", { name: "Attachments" }).getByRole("listitem");
      await attached.nth(1).waitFor();
      // Read, and not being read.
      await attached.filter({ hasText: "23 bytes" }).waitFor();
    },
  },
  {
    name: "link",
    replies: [[{ text: "See [the paper](https://example.com/paper?id=7)." }, end]],
    open: async (page) => {
      await bar(page).ask("Where?");
      await page.getByRole("link", { name: "the paper" }).click();
      await page.getByRole("dialog", { name: "Open this link?" }).waitFor();
    },
  },
  {
    name: "commands",
    open: async (page) => {
      await bar(page).open("Commands");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "shortcuts",
    open: async (page) => {
      await bar(page).message.press("Control+/");
      await bar(page).dialog("Keyboard shortcuts").waitFor();
    },
  },
  {
    name: "presets",
    open: async (page) => {
      await bar(page).open("Presets");
      const list = page.getByRole("list", { name: "Presets" });
      await list.getByRole("listitem").nth(5).waitFor();
      // What can be done with one stands beside it where the focus is.
      await list.getByRole("listitem").first().getByRole("button").first().focus();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: "preset",
    replies: [],
    open: async (page) => {
      await bar(page).open("Presets");
      const panel = bar(page).dialog("Presets");
      await panel.getByRole("list", { name: "Presets" }).getByRole("listitem").nth(4).getByTitle("Edit").click();
      // What comes out is scrolled to as it is then: with all that the model takes.
      await panel.getByLabel("Temperature").waitFor({ state: "attached" });
      await panel.getByText("More", { exact: true }).click();
      await panel.getByRole("spinbutton", { name: "Temperature" }).waitFor();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: "mention",
    open: async (page) => {
      await bar(page).message.pressSequentially("@");
      await page.getByRole("listbox", { name: "Presets" }).waitFor();
      await page.keyboard.press("ArrowDown");
    },
  },
  { name: "settings", open: async (page) => bar(page).open("Settings") },
  {
    name: "settings searched",
    open: async (page) => {
      await bar(page).open("Settings");
      await page.getByRole("searchbox", { name: "Search settings" }).fill("proxy");
    },
  },
  {
    name: "doctor",
    open: async (page) => {
      await bar(page).open("Settings");
      const settings = bar(page).dialog("Settings");
      await settings.getByRole("textbox", { name: "API URL" }).fill("http://127.0.0.1:9");
      const test = settings.getByRole("button", { name: "Test connection" });
      await test.click();
      await settings.getByRole("alert").waitFor();
      // Where a click leaves it depends on what was drawn by then.
      await test.evaluate((button) => button.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "memory",
    open: async (page) => {
      await bar(page).ask("My name is Ana and I live in Lisbon");
      await page.getByRole("status", { name: "Remembered" }).waitFor();
      await bar(page).open("Memory");
      await page.getByRole("list", { name: "Facts" }).getByRole("listitem").first().waitFor();
    },
  },
  {
    name: "privacy",
    open: async (page) => {
      await bar(page).open("Memory");
      await page.getByRole("tab").nth(1).click();
      await page.getByRole("list", { name: "Categories" }).getByRole("listitem").first().waitFor();
    },
  },
  {
    name: "history",
    open: async (page) => {
      await bar(page).ask("My name is Ana and I live in Lisbon");
      await page.getByRole("status", { name: "Remembered" }).waitFor();
      await bar(page).open("History");
      await page.getByRole("list", { name: "Chats" }).getByRole("listitem").waitFor();
    },
  },
  {
    name: "export",
    open: async (page) => {
      await bar(page).ask("My name is Ana and I live in Lisbon");
      await page.getByRole("status", { name: "Remembered" }).waitFor();
      await bar(page).open("Export this chat");
      await bar(page).dialog("Export this chat").waitFor();
    },
  },
  {
    name: "tools",
    open: async (page) => {
      await bar(page).command("Tools");
      await page.getByRole("list", { name: "Tool servers" }).getByRole("listitem").first().waitFor();
    },
  },
];

/** Starts the app and brings it into one state; a view that wants a model gets one on loopback. */
export async function openView(
  view: View,
  launch: Launch,
  options: Pick<LaunchOptions, "context"> & { settings?: object; prepare?: (page: Page) => Promise<void> } = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const server = view.replies && (await startModelServer("chat", view.replies));
  const dataDir = mkdtempSync(join(tmpdir(), "floatbar-e2e-"));
  const model = server ? { api_url: server.base, model: "m1" } : {};
  writeFileSync(join(dataDir, "settings.json"), JSON.stringify({ ...model, ...options.settings }));
  const app = await launch({
    dataDir,
    ...(options.context ? { context: options.context } : {}),
    env: { OLLAMA_HOST: "127.0.0.1:9" },
  });
  await options.prepare?.(app.page);
  await view.open(app.page, app);
  const close = async () => {
    await app.kill();
    await server?.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { page: app.page, close };
}
