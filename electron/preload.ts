import { contextBridge, ipcRenderer, type IpcRendererEvent } from "electron";
import { callNames, eventNames } from "../core/contract/names.ts";
import { CALL_CHANNEL, EVENT_CHANNEL } from "./channels.ts";

type Listener = (payload: unknown) => void;

/** `window.floatbar`: the calls and events of the contract, and nothing else of Electron. */
contextBridge.exposeInMainWorld("floatbar", {
  call(name: string, input: unknown): Promise<unknown> {
    if (!callNames.includes(name)) return Promise.reject(new Error(`There is no call named "${name}".`));
    return ipcRenderer.invoke(CALL_CHANNEL, name, input);
  },
  on(name: string, listener: Listener): () => void {
    if (!eventNames.includes(name)) throw new Error(`There is no event named "${name}".`);
    const deliver = (_event: IpcRendererEvent, event: string, payload: unknown) => {
      if (event === name) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, deliver);
    return () => ipcRenderer.off(EVENT_CHANNEL, deliver);
  },
});
