import { create } from "zustand";
import type {
  CallOutput,
  ConnectionView,
  EventPayload,
  SettingsChange,
  SettingsView,
  VaultStatus,
} from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { isBar } from "./own-window.ts";
import { type Language, languageOf, speak } from "../text.ts";

export type Panel =
  | "settings"
  | "memory"
  | "tools"
  | "presets"
  | "projects"
  | "history"
  | "palette"
  | "shortcuts"
  | "capture"
  | "export"
  | "folders";

interface AppState {
  info: CallOutput<"app.info"> | null;
  connection: ConnectionView;
  settings: SettingsView | null;
  /** Whether the vault is open; null until that is known. */
  vault: VaultStatus | null;
  panel: Panel | null;
  /** Browser mode has no window to hide: there the bar goes out of sight itself. */
  isHidden: boolean;
  /** Whether the conversation is out of sight and only the composer is left. */
  isCollapsed: boolean;
  /** Whether a menu is open, which wants more room than the bar itself. */
  isMenuOpen: boolean;
  layout: EventPayload<"window.layout">;
  /** Text that could be taken along, as it was when the bar came. */
  offer: EventPayload<"window.offered">["offer"];
  /** Whether the chat in view is about text that was selected elsewhere, which an answer can be put in the place of. */
  isAboutSelection: boolean;
  update: EventPayload<"window.updated">;
  /** What the interface speaks; with another one everything is drawn anew. */
  language: Language;

  start: () => Promise<void>;
  openPanel: (panel: Panel | null) => void;
  collapse: (isCollapsed: boolean) => void;
  hide: () => Promise<void>;
  show: () => void;
  /** Takes up what was offered. */
  takeOffer: () => Promise<string>;
  dismissOffer: () => void;
  /** Saves one setting at once. */
  change: (change: SettingsChange) => Promise<void>;
}

/** Where the page keeps which language it spoke, for what it says before the settings are there. */
const LANGUAGE_PLACE = "floatbar-language";
/** The language of the last time, else the system's, until the settings say another one. */
const FIRST_LANGUAGE = languageOf(globalThis.localStorage?.getItem(LANGUAGE_PLACE) ?? "system");

/** What is true of the app as a whole: connection, settings, facts, and which panel is open. */
export const useApp = create<AppState>()((set, get) => {
  const use = async (settings: SettingsView) => {
    set({ settings });
    const language = languageOf(settings.language.value);
    globalThis.localStorage?.setItem(LANGUAGE_PLACE, settings.language.value);
    if (await speak(language)) set({ language });
  };
  return {
    info: null,
    connection: { status: "connecting", backend: "", detail: "", phrase: { key: "backend.connecting", params: {} } },
    settings: null,
    vault: null,
    panel: null,
    isHidden: false,
    isCollapsed: false,
    isMenuOpen: false,
    layout: { grow: "up", max_height: 0, is_movable: true },
    offer: null,
    isAboutSelection: false,
    update: { state: "none", version: null },
    language: FIRST_LANGUAGE,

    async start() {
      const api = window.floatbar;
      api.on("connection.changed", (connection) => set({ connection }));
      api.on("settings.changed", (settings) => void use(settings));
      api.on("notice.changed", (notice) => set(({ info }) => ({ info: info && { ...info, ...notice } })));
      api.on("window.layout", (layout) => set({ layout }));
      api.on("window.shown", () => set({ isHidden: false, isCollapsed: false }));
      api.on("window.offered", ({ offer }) => set({ offer }));
      api.on("window.updated", (update) => set({ update }));
      api.on("window.command", (command) => {
        set({ isHidden: false });
        if (command.name === "preset") set({ panel: null });
        else if (command.name !== "write" && command.name !== "new_chat") set({ panel: command.name });
      });
      window.addEventListener("online", () => void call("streams.wake", {}));
      const load = async (vault: VaultStatus) => {
        const [info, settings] = await Promise.all([call("app.info", {}), call("settings.get", {})]);
        await use(settings);
        // A sealed vault has no connection yet, and nothing of it stays on the screen.
        if (!vault.is_open) set({ info, vault, panel: null });
        else set({ info, vault, connection: await call("connection.get", {}) });
      };
      api.on("vault.changed", (vault) => void load(vault));
      await load(await call("vault.status", {}));
    },

    openPanel: (panel) => set({ panel }),
    collapse: (isCollapsed) => set({ isCollapsed }),

    async hide() {
      await call("window.hide", {});
      // A browser lets a page close what a page opened.
      if (!isBar()) window.close();
      if (get().info?.face === "browser" && isBar()) set({ isHidden: true });
    },

    show: () => set({ isHidden: false, isCollapsed: false }),

    async takeOffer() {
      set({ offer: null });
      return (await call("window.selection", {})).text;
    },
    dismissOffer: () => set({ offer: null }),

    async change(change) {
      await call("settings.save", change);
    },
  };
});
