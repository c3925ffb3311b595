import { ipcMain, type IpcMainInvokeEvent } from "electron";
import type { CallResult } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";
import { dispatch } from "../core/calls/dispatch.ts";
import type { Logger } from "../core/base/log.ts";
import type { AutostartSwitch } from "./autostart-switch.ts";
import type { BarWindow } from "./bar-window.ts";
import type { ChatWindows } from "./chat-windows.ts";
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
  chats: ChatWindows;
  log: Logger;
  vaultFile: string;
  handlers: WindowHandlers;
  autostart: AutostartSwitch;
}

/** Answers the interface's calls, and sends it the core's events. @returns a function that ends both. */
export function connect({ core, window, chats, log, vaultFile, handlers, autostart }: Connection): () => void {
  ipcMain.handle(
    CALL_CHANNEL,
    async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<CallResult> => {
      const own = chats.answers(event.sender.id);
      const contentsId = own ? event.sender.id : window.contentsId;
      if (!isOwnFrame(event.sender, event.senderFrame, contentsId)) return REFUSED;
      const call = String(name);
      const answer = own && Object.hasOwn(own, call) ? own[call as keyof typeof own] : undefined;
      if (answer) return { ok: true, value: answer() };
      if (call === "settings.save") return autostart.save(input);
      return Object.hasOwn(handlers, call) ? dispatch(handlers, vaultFile, log, call, input) : core.call(call, input);
    },
  );
  const unsubscribe = core.subscribe((name, payload) => {
    window.send(name, payload);
    chats.send(name, payload);
  });
  return () => {
    ipcMain.removeHandler(CALL_CHANNEL);
    unsubscribe();
  };
}
