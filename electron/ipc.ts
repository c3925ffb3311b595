import { ipcMain, type IpcMainInvokeEvent } from "electron";
import type { CallResult } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";
import { dispatch } from "../core/calls/dispatch.ts";
import type { Logger } from "../core/base/log.ts";
import type { AutostartSwitch } from "./autostart-switch.ts";
import type { BarWindow } from "./bar-window.ts";
import { CALL_CHANNEL } from "./channels.ts";
import { isOwnFrame } from "./security.ts";
import type { WindowHandlers } from "./window-calls.ts";

const REFUSED: CallResult = {
  ok: false,
  error: { code: "forbidden", message: "Only FloatBar's own window may ask this.", retryable: false },
};

interface Connection {
  core: Core;
  window: BarWindow;
  log: Logger;
  vaultFile: string;
  handlers: WindowHandlers;
  autostart: AutostartSwitch;
}

/** Answers the interface's calls, and sends it the core's events. @returns a function that ends both. */
export function connect({ core, window, log, vaultFile, handlers, autostart }: Connection): () => void {
  ipcMain.handle(
    CALL_CHANNEL,
    async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<CallResult> => {
      if (!isOwnFrame(event.sender, event.senderFrame, window.contentsId)) return REFUSED;
      const call = String(name);
      if (call === "settings.save") return autostart.save(input);
      return Object.hasOwn(handlers, call) ? dispatch(handlers, vaultFile, log, call, input) : core.call(call, input);
    },
  );
  const unsubscribe = core.subscribe((name, payload) => window.send(name, payload));
  return () => {
    ipcMain.removeHandler(CALL_CHANNEL);
    unsubscribe();
  };
}
