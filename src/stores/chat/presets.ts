import type { PresetView } from "../../../core/contract/contract.ts";
import { call } from "../../api.ts";
import type { ChatState, Choice } from "../chat-state.ts";
import { usePresets } from "../preset-store.ts";
import { attempt, type ChatStore } from "./slice.ts";

/**
 * Lets the chat in view be asked with another preset.
 *
 * @param hold keeps what is sent waiting until a change is made.
 */
export function createPresetChoice(
  store: ChatStore,
  hold: (change: Promise<unknown>) => void,
): Pick<ChatState, "askWith"> {
  const { set, get } = store;
  /** The chat is not begun: what it will be asked with is only known here. */
  const chooseFirst = async (id: string | null, before: string | null) => {
    const { backends } = await call("backends.list", {});
    if (get().session !== null || get().preset !== id) return;
    const find = (wanted: string | null) => usePresets.getState().presets.find((preset) => preset.id === wanted);
    const known = new Set(backends.map((backend) => backend.id));
    set(({ choice }) => ({ choice: choiceWith(choice, find(before), find(id), known) }));
  };
  const choose = async (session_id: string, id: string | null) => {
    const { preset, backend, model } = await call("sessions.usePreset", { session_id, preset: id });
    if (get().session?.id === session_id) set({ preset, choice: { backend, model } });
  };
  return {
    async askWith(id) {
      const { session, preset: before } = get();
      // At once, so that it is seen and a question that is sent right after has it.
      set({ preset: id });
      const change = attempt(store, () => (session ? choose(session.id, id) : chooseFirst(id, before)));
      hold(change);
      if (!(await change) && get().session?.id === session?.id && get().preset === id) set({ preset: before });
    },
  };
}

/**
 * What a chat that is not begun will be asked with once its preset is another one: the new preset's backend and model, where it
 * names any; what only the preset before had brought goes with it; what was chosen by hand stays.
 *
 * @param known ids of the backends that there are.
 */
export function choiceWith(
  now: Choice,
  before: PresetView | undefined,
  preset: PresetView | undefined,
  known: ReadonlySet<string>,
): Choice {
  const wanted = namedBy(preset);
  if (wanted && (wanted.backend === null || known.has(wanted.backend))) return wanted;
  const brought = namedBy(before);
  const isBrought = brought?.backend === now.backend && brought.model === now.model;
  return isBrought ? { backend: null, model: null } : now;
}

/** The backend and model that a preset names; undefined where it leaves them to the chat. */
function namedBy(preset: PresetView | undefined): Choice | undefined {
  if (!preset || (preset.backend === null && preset.model === null)) return undefined;
  return { backend: preset.backend, model: preset.model };
}
