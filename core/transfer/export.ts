import { type Clock, isoTime } from "../base/clock.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import type { FactRow } from "../vault/tables/schema.ts";
import type { VaultTables } from "../vault/vault.ts";
import { FORMAT, type HeadTable, type MemoryFile, PLACES, VERSION } from "./memory-file.ts";

/** Rows of one part; a part is made at once, so that nobody else waits long. */
const ROWS = 500;

const MAX_TASKS = 100_000;

export type ExportFormat = "json" | "markdown";

/** A piece of an export. */
export interface ExportPart {
  text: string;
  /** How much is behind us, 0..1. */
  done: number;
}

/**
 * Everything that is remembered and the chats, part by part: as data (JSON by `memory-file.ts`, one row a line) or for people.
 * Neither keys nor settings are in it. What is stored while it runs may be in it or not.
 */
export function exportParts(vault: VaultTables, clock: Clock, format: ExportFormat): AsyncGenerator<ExportPart> {
  return format === "json" ? exportJson(vault, clock) : exportMarkdown(vault, clock);
}

/** The same with the agents of a user of a server, which may not be had again. */
export async function* everythingOf(
  vault: VaultTables,
  clock: Clock,
  format: ExportFormat,
): AsyncGenerator<ExportPart> {
  const agents = await vault.agents.inOrder();
  if (format === "json") yield* exportJson(vault, clock, undefined, { agents });
  else {
    yield* exportMarkdown(vault, clock);
    const preferences = Object.entries(await vault.preferences.all());
    const said = preferences.map(([name, value]) => `- ${name}: ${JSON.stringify(value)}`).join("\n");
    yield { text: `\n## Preferences\n\n${said || "None yet."}\n\n## Agents\n\n`, done: 1 };
    for (const { name, instructions, model } of agents)
      yield { text: `### ${name}${model === null ? "" : ` (${model})`}\n\n${instructions}\n\n`, done: 1 };
  }
}

/** One chat with all that is in it, as data in the same format: an import adds the chat and nothing else. @throws NotFoundError */
export function chatParts(vault: VaultTables, clock: Clock, sessionId: string): AsyncGenerator<ExportPart> {
  return exportJson(vault, clock, sessionId);
}

/** What stands in the place of those tables where a chat is exported alone. */
const EMPTY_HEAD: { readonly [Name in HeadTable]: MemoryFile[(typeof PLACES)[Name]] } = {
  profile: { name: null, interaction_count: 0 },
  preferences: {},
  category_consent: {},
  tasks: [],
  projects: [],
};

/** How the tables are read that stand in the export as a whole. */
const HEAD: { readonly [Name in HeadTable]: (vault: VaultTables) => Promise<MemoryFile[(typeof PLACES)[Name]]> } = {
  profile: async (vault) => {
    const { name, interaction_count } = await vault.profile.get();
    return { name, interaction_count };
  },
  preferences: async (vault) => vault.preferences.all(),
  category_consent: async (vault) => Object.fromEntries(await vault.categoryConsent.all()),
  tasks: async (vault) => vault.tasks.list("all", MAX_TASKS),
  projects: async (vault) => (await vault.projects.all()).map((project) => ({ ...project, agent_id: null })),
};

async function* exportJson(
  vault: VaultTables,
  clock: Clock,
  only?: string,
  besides: object = {},
): AsyncGenerator<ExportPart> {
  const sessions = only === undefined ? await vault.sessions.all() : [await vault.sessions.require(only)];
  const head: Record<string, unknown> = { format: FORMAT, version: VERSION, exported_at: isoTime(clock) };
  for (const table of Object.keys(HEAD) as HeadTable[])
    head[PLACES[table]] = only === undefined ? await HEAD[table](vault) : EMPTY_HEAD[table];
  Object.assign(head, besides);
  yield { text: `${JSON.stringify(head).slice(0, -1)},\n"facts": [`, done: 0 };
  let comma = "\n";
  for await (const facts of only === undefined ? factPages(vault) : []) {
    const lines: string[] = [];
    for (const { row_id: _, ...fact } of facts) {
      lines.push(JSON.stringify({ ...fact, history: await vault.factEvents.ofFact(fact.id) }));
    }
    yield { text: comma + lines.join(",\n"), done: 0 };
    comma = ",\n";
  }
  yield { text: `\n],\n"sessions": [`, done: 0 };
  const total = Math.max(1, await vault.search.size());
  let written = 0;
  comma = "\n";
  for (const session of sessions) {
    let text = `${comma}${JSON.stringify(session).slice(0, -1)},"messages":[`;
    comma = ",\n";
    let inner = "\n";
    for await (const messages of messagePages(vault, session.id)) {
      const holders = await vault.attachments.among(messages.map(({ id }) => id));
      const lines: string[] = [];
      for (const message of messages) {
        const files = holders.has(message.id) ? await vault.attachments.ofMessage(message.id) : [];
        const attachments = files.map(({ id, name, media_type, data }) => {
          return { id, name, media_type, data: Buffer.from(data).toString("base64") };
        });
        lines.push(JSON.stringify(attachments.length === 0 ? message : { ...message, attachments }));
      }
      written += messages.length;
      yield { text: text + inner + lines.join(",\n"), done: Math.min(1, written / total) };
      text = "";
      inner = ",\n";
    }
    yield { text: `${text}\n]}`, done: Math.min(1, written / total) };
  }
  yield { text: "\n]\n}\n", done: 1 };
}

async function* exportMarkdown(vault: VaultTables, clock: Clock): AsyncGenerator<ExportPart> {
  const { name } = await vault.profile.get();
  const title = `# What FloatBar remembers${name === null ? "" : ` of ${name}`}`;
  yield { text: `${title}\n\nExported on ${isoTime(clock).slice(0, 10)}.\n\n## Facts\n\n`, done: 0 };
  const categories = await vault.facts.categories();
  for (const { category } of categories.toSorted((a, b) => (a.category < b.category ? -1 : 1))) {
    const facts = await vault.facts.ofCategory(category);
    const lines = facts.map(({ key, value }) => `- ${key.replaceAll("_", " ")}: ${value}`);
    yield { text: `### ${category}\n\n${lines.join("\n")}\n\n`, done: 0 };
  }
  const sessions = await vault.sessions.all();
  yield { text: `${categories.length === 0 ? "Nothing yet.\n\n" : ""}## Chats\n\n`, done: 0 };
  for (const [index, session] of sessions.entries()) {
    yield { text: `### ${session.title ?? "Untitled"} (${session.created_at.slice(0, 10)})\n\n`, done: 0 };
    for await (const messages of messagePages(vault, session.id)) {
      const shown = messages.filter(({ position, content }) => position >= 0 && content !== "");
      const lines = shown.map(
        ({ role, speaker, content }) => `**${speaker ?? (role === "user" ? "You" : "Assistant")}:** ${content}\n\n`,
      );
      yield { text: lines.join(""), done: index / sessions.length };
    }
  }
  yield { text: sessions.length === 0 ? "None yet.\n" : "", done: 1 };
}

async function* factPages(vault: VaultTables): AsyncGenerator<FactRow[]> {
  for (let after = 0; ;) {
    const rows = await vault.facts.pageOfAll(after, ROWS);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.row_id;
  }
}

async function* messagePages(vault: VaultTables, sessionId: string): AsyncGenerator<MessageRecord[]> {
  const rows = await vault.messages.rowsOf(sessionId);
  for (let start = 0; start < rows.length; start += ROWS)
    yield await vault.messages.atRows(rows.slice(start, start + ROWS));
}
