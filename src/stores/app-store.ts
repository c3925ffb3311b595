import { create } from "zustand";
import type { CallOutput, ConnectionView, EventPayload, SettingsView, VaultStatus } from "../../core/contract.ts";
import { call } from "../api.ts";

export type Panel = "settings" | "memory" | "tools" | "history";

interface AppState {
  info: CallOutput<"app.info"> | null;
  connection: ConnectionView;
  settings: SettingsView | null;
  /** Whether the vault is open; null until that is known. */
  vault: VaultStatus | null;
  panel: Panel | null;
  /** Browser mode has no window to hide: there the bar goes out of sight itself. */
  isHidden: boolean;
  layout: EventPayload<"window.layout">;

  start: () => Promise<void>;
  openPanel: (panel: Panel | null) => void;
  hide: () => Promise<void>;
  show: () => void;
}

/** What is true of the app as a whole: connection, settings, facts, and which panel is open. */
export const useApp = create<AppState>()((set, get) => ({
  info: null,
  connection: { status: "connecting", backend: "", detail: "" },
  settings: null,
  vault: null,
  panel: null,
  isHidden: false,
  layout: { grow: "up", max_height: 0 },

  async start() {
    const api = window.floatbar;
    api.on("connection.changed", (connection) => set({ connection }));
    api.on("settings.changed", (settings) => set({ settings }));
    api.on("notice.changed", ({ notice }) => set(({ info }) => ({ info: info && { ...info, notice } })));
    api.on("window.layout", (layout) => set({ layout }));
    api.on("window.shown", () => set({ isHidden: false }));
    window.addEventListener("online", () => void call("streams.wake", {}));
    const load = async (vault: VaultStatus) => {
      const [info, settings] = await Promise.all([call("app.info", {}), call("settings.get", {})]);
      // A sealed vault has no connection yet, and nothing of it stays on the screen.
      if (!vault.is_open) set({ info, settings, vault, panel: null });
      else set({ info, settings, vault, connection: await call("connection.get", {}) });
    };
    api.on("vault.changed", (vault) => void load(vault));
    await load(await call("vault.status", {}));
  },

  openPanel: (panel) => set({ panel }),

  async hide() {
    await call("window.hide", {});
    if (get().info?.face === "browser") set({ isHidden: true });
  },

  show: () => set({ isHidden: false }),
}));
