import type { StoreApi } from "zustand";
import { errorView } from "../../api.ts";
import type { ChatState } from "../chat-state.ts";

/** How the slices of the chat's state read and write the whole of it. */
export interface ChatStore {
  set: StoreApi<ChatState>["setState"];
  get: StoreApi<ChatState>["getState"];
}

/** Runs what happens by itself, such as storing a draft, and shows its error; false when it failed. */
export async function quietly({ set }: ChatStore, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    set({ error: errorView(error) });
    return false;
  }
}

/** Runs what the user asked for: the error of the last thing is over then. False when it failed. */
export function attempt(store: ChatStore, work: () => Promise<unknown>): Promise<boolean> {
  store.set({ error: null });
  return quietly(store, work);
}
