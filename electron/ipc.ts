import { ipcMain, type IpcMainInvokeEvent } from "electron";
import { type CallResult, calls } from "../core/contract.ts";
import type { Core } from "../core/core.ts";
import type { BarWindow } from "./bar-window.ts";
import { CALL_CHANNEL } from "./channels.ts";
import { isOwnFrame } from "./security.ts";

const REFUSED: CallResult = {
  ok: false,
  error: { code: "forbidden", message: "Only FloatBar's own window may ask this.", retryable: false },
};

/** Answers the interface's calls, and sends it the core's events. @returns a function that ends both. */
export function connect(core: Core, window: BarWindow): () => void {
  ipcMain.handle(
    CALL_CHANNEL,
    async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<CallResult> => {
      if (!isOwnFrame(event.sender, event.senderFrame, window.contentsId)) return REFUSED;
      const call = String(name);
      if (call === "window.hide") {
        window.hide();
        return { ok: true, value: { ok: true } };
      }
      if (call === "window.resize") {
        const parsed = calls["window.resize"].input.safeParse(input);
        if (parsed.success) window.resize(parsed.data.height);
        return { ok: true, value: { ok: true } };
      }
      return core.call(call, input);
    },
  );
  const unsubscribe = core.subscribe((name, payload) => window.send(name, payload));
  return () => {
    ipcMain.removeHandler(CALL_CHANNEL);
    unsubscribe();
  };
}
