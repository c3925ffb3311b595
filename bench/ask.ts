import type { Core } from "../core/core.ts";

/** Asks one question in a new chat; resolves when everything about its answer is stored. */
export function ask(core: Core): Promise<void> {
  return new Promise((resolve) => {
    const off = core.subscribe((name) => {
      if (name !== "chat.ended") return;
      off();
      resolve();
    });
    void core.call("chat.send", { session_id: null, text: "Go on" });
  });
}
