import type { StoreApi } from "zustand";
import type { CallInput } from "../../core/contract/contract.ts";
import { call } from "../api.ts";

type Kept = CallInput<"drafts.keepPanel">;

/** How long writing rests before it is kept, in milliseconds. */
const REST_MS = 250;

/** A panel's draft as the core keeps it. */
export interface PanelDraft {
  /** Takes up what was left, unless something was written in the meantime. */
  load: () => Promise<void>;
  /** Takes it out of the page, where the core keeps it; nothing of a locked vault stays in sight. */
  leave: () => void;
}

interface Options<State> {
  panel: Kept["panel"];
  store: StoreApi<State>;
  /** What is not saved; null where that is nothing. */
  read: (state: State) => object | null;
  /** Puts it back as it was; null empties it. */
  write: (draft: object | null) => void;
}

/** Has the core keep what is written in a panel and not saved, so that it is there after the page was loaded anew. */
export function keepPanelDraft<State>({ panel, store, read, write }: Options<State>): PanelDraft {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLoading = false;
  const keep = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    // What cannot be kept now is still in the page, and kept with the next letter.
    void call("drafts.keepPanel", { panel, draft: read(store.getState()) as Kept["draft"] }).catch(() => undefined);
  };
  const change = (work: () => void) => {
    isLoading = true;
    work();
    isLoading = false;
  };
  store.subscribe((now, before) => {
    if (isLoading || read(now) === read(before)) return;
    clearTimeout(timer);
    timer = setTimeout(keep, REST_MS);
  });
  for (const name of ["beforeunload", "pagehide"] as const) globalThis.addEventListener?.(name, keep);
  return {
    async load() {
      const { draft } = await call("drafts.panel", { panel }).catch(() => ({ draft: null }));
      if (draft !== null && read(store.getState()) === null) change(() => write(draft));
    },
    leave() {
      keep();
      change(() => write(null));
    },
  };
}
