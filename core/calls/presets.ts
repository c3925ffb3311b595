import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { NewPreset, PresetView } from "../contract/contract.ts";
import type { Emitter } from "../contract/emitter.ts";
import { MAX_PRESETS, presetView } from "../contract/presets.ts";
import { checkShortcut, isSameKey } from "../settings/shortcut-keys.ts";
import { MAIN_BACKEND } from "../settings/settings.ts";
import { readPresets, writePresets } from "../transfer/presets-file.ts";
import type { AgentRecord } from "../vault/tables/agents.ts";
import type { SessionRow } from "../vault/tables/schema.ts";
import type { VaultTables } from "../vault/vault.ts";
import { heldOf } from "./preferences.ts";
import type { CallsOf, Services } from "./services.ts";

/** Presets. */
export const presetCalls: CallsOf<
  "presets",
  "vault" | "ids" | "clock" | "emitter" | "backends" | "closing" | "settings"
> = {
  "presets.list": ({ vault }) => listOf(vault),
  "presets.begin": async ({ vault, ids, emitter }, { presets }) => {
    const isMade = await vault.transaction(async (tables) => {
      if (!(await tables.profile.markPresetsMade())) return false;
      for (const preset of presets) await tables.agents.add(ids.next("agent"), preset);
      return true;
    });
    if (isMade) changed(emitter);
    return listOf(vault);
  },
  "presets.add": async ({ vault, ids, emitter, settings }, preset) => {
    const { shortcut } = await settings.view();
    const added = await vault.transaction(async (tables) => {
      await refuseTooMany(tables, 1);
      await refuseKey(tables, shortcut.value, null, preset.shortcut);
      return tables.agents.add(ids.next("agent"), preset);
    });
    changed(emitter);
    return view(added);
  },
  "presets.change": async ({ vault, emitter, settings }, { id, change }) => {
    const { shortcut } = await settings.view();
    const agent = await vault.transaction(async (tables) => {
      await refuseKey(tables, shortcut.value, id, change.shortcut ?? null);
      return tables.agents.change(id, defined(change));
    });
    changed(emitter);
    return view(agent);
  },
  "presets.delete": async ({ vault, emitter }, { id }) => {
    const gone = await vault.transaction(async (tables) => {
      const agent = await tables.agents.require(id);
      await tables.agents.remove(id);
      return agent;
    });
    await vault.wipe();
    changed(emitter);
    return view(gone);
  },
  "presets.restore": async ({ vault, emitter, settings }, { preset: { id, position, ...preset } }) => {
    const own = (await settings.view()).shortcut.value;
    const agent = await vault.transaction(async (tables) => {
      const there = await tables.agents.find(id);
      if (there) return there;
      // It comes back without a key that another one has by now.
      const isFree = await refuseKey(tables, own, id, preset.shortcut).then(
        () => true,
        () => false,
      );
      return tables.agents.add(id, isFree ? preset : { ...preset, shortcut: null }, position);
    });
    changed(emitter);
    return view(agent);
  },
  "presets.order": async ({ vault, emitter }, { ids }) => {
    await vault.transaction((tables) => tables.agents.order(ids));
    changed(emitter);
    return listOf(vault);
  },
  "presets.held": async ({ vault }, { instructions }) => ({ held: await heldOf(vault, instructions) }),
  "presets.export": async ({ vault, clock }) => {
    const { presets } = await listOf(vault);
    const day = new Date(clock.now()).toISOString().slice(0, 10);
    return { name: `floatbar-presets-${day}.json`, text: writePresets(presets) };
  },
  "presets.review": async ({ vault }, { text }) => {
    // As a file has them: what is this computer's own does not make them different.
    const known = new Set(readPresets(writePresets((await listOf(vault)).presets)).presets.map(contentOf));
    const { presets, unread } = readPresets(text);
    return { presets: presets.map((preset) => ({ preset, is_known: known.has(contentOf(preset)) })), unread };
  },
  "presets.import": async ({ vault, ids, emitter }, { text, chosen }) => {
    const wanted = new Set(chosen);
    const presets = readPresets(text).presets.filter((_, at) => wanted.has(at));
    await vault.transaction(async (tables) => {
      await refuseTooMany(tables, presets.length);
      for (const preset of presets) await tables.agents.add(ids.next("agent"), preset);
    });
    changed(emitter);
    return listOf(vault);
  },
  "presets.takes": async ({ backends, closing }, { backend, model }) => {
    const [candidate] = (await backends.pool()).candidates(backend ?? MAIN_BACKEND, model);
    const takes = await candidate?.backend.takes?.(candidate.model, closing);
    return takes ?? NOTHING;
  },
};

const NOTHING = {
  temperature: false,
  temperature_with_effort: false,
  reasoning_effort: false,
  max_tokens: false,
  tools: false,
};

/**
 * What a chat is asked with once its preset is another one: the new preset's backend and model, where it names any; what only the
 * preset before had brought goes with it; what was chosen by hand stays.
 */
export async function choiceWith(
  now: Pick<SessionRow, "backend" | "model">,
  before: string | null,
  id: string | null,
  { preset, backends }: Pick<Services, "preset" | "backends">,
): Promise<Pick<SessionRow, "backend" | "model">> {
  const chosen = id === null ? undefined : await preset(id);
  if (id !== null && !chosen) throw new InputError(phrase("agents.none"), "preset");
  const wanted = chosen && namedBy(chosen);
  const isThere =
    wanted && (await backends.pool()).entries.some((entry) => entry.id === (wanted.backend ?? MAIN_BACKEND));
  if (wanted && isThere) return wanted;
  const old = before === null ? undefined : await preset(before);
  const brought = old && namedBy(old);
  return brought && brought.backend === now.backend && brought.model === now.model
    ? { backend: null, model: null }
    : now;
}

/** The backend and model that a preset names; undefined where it leaves them to the chat. */
function namedBy({
  backend,
  model,
}: Pick<AgentRecord, "backend" | "model">): Pick<SessionRow, "backend" | "model"> | undefined {
  return backend === null && model === null ? undefined : { backend, model };
}

async function listOf({ agents }: Pick<VaultTables, "agents">): Promise<{ presets: PresetView[] }> {
  return { presets: (await agents.inOrder()).map(view) };
}

/** @throws InputError where the vault would hold more presets than anybody finds one among. */
async function refuseTooMany({ agents }: Pick<VaultTables, "agents">, more: number): Promise<void> {
  if ((await agents.inOrder()).length + more > MAX_PRESETS)
    throw new InputError(phrase("presets.full", { limit: MAX_PRESETS }));
}

/** @param own the bar's own. @throws InputError for a key that would be taken from all typing, or that the bar or another preset has. */
async function refuseKey(
  { agents }: Pick<VaultTables, "agents">,
  own: string,
  id: string | null,
  keys: string | null,
): Promise<void> {
  if (keys === null || keys === "") return;
  checkShortcut(keys);
  if (isSameKey(keys, own)) throw new InputError(phrase("presets.key_of_bar", { keys }), "shortcut");
  const other = (await agents.inOrder()).find((one) => one.id !== id && isSameKey(keys, one.shortcut ?? ""));
  if (other) throw new InputError(phrase("presets.key_taken", { keys, name: other.name }), "shortcut");
}

function view(agent: AgentRecord): PresetView {
  return presetView.parse(agent);
}

/** What a preset says, whatever its place and id. */
function contentOf(preset: NewPreset | PresetView): string {
  const { name, icon, instructions, backend, model, temperature, reasoning_effort, max_tokens, tools, memory } = preset;
  return JSON.stringify([
    name,
    icon,
    instructions,
    backend,
    model,
    temperature,
    reasoning_effort,
    max_tokens,
    tools,
    memory,
  ]);
}

function changed(emitter: Emitter): void {
  emitter.emit("presets.changed", {});
}

/** A change without the fields that are not part of it. */
function defined<Change extends object>(change: Change): { [Name in keyof Change]?: Exclude<Change[Name], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}
