/**
 * A stand-in for the `electron` module, so that main process and preload run for real where Electron's binary cannot be had. It
 * is as strict as the real one (`electron/` beside this has a file for each part), keeps what the app did to it, and lets tests
 * act as the platform: fire the shortcut, click the tray, crash the page.
 */
import { EventEmitter } from "node:events";
import { needAccelerator } from "./electron/accelerator.ts";
import { app } from "./electron/app.ts";
import { later, needReady, state } from "./electron/machine.ts";
import { BrowserWindowDouble } from "./electron/window.ts";

export { app } from "./electron/app.ts";
export { MACHINES, MAC, state, WAYLAND, WINDOWS, X11 } from "./electron/machine.ts";
export { safeStorage } from "./electron/safe-storage.ts";
export { BrowserWindowDouble, WebContentsDouble } from "./electron/window.ts";

type Handler = (...args: never[]) => unknown;

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  },
};

export const globalShortcut = {
  registered: new Map<string, () => void>(),
  refused: new Set<string>(),
  /** Whether the portal of a Wayland session gave the keys; without it `register` says yes and nothing ever comes. */
  isGranted: true,
  register(accelerator: string, callback: () => void): boolean {
    needReady("globalShortcut");
    needAccelerator(accelerator);
    // Chromium's listener refuses what is registered already, also by this very app.
    if (this.refused.has(accelerator) || this.registered.has(accelerator)) return false;
    this.registered.set(accelerator, callback);
    return true;
  },
  unregister(accelerator: string): void {
    needReady("globalShortcut");
    needAccelerator(accelerator);
    this.registered.delete(accelerator);
  },
  /** As when its keys are pressed. */
  press(accelerator: string): void {
    if (state.machine.isWayland && !this.isGranted) return;
    this.registered.get(accelerator)?.();
  },
};

/** The first display, as its owner has set it up. */
interface Metrics {
  width: number;
  height: number;
  scaleFactor: number;
}

/** What the task bar takes of the first display. */
const TASK_BAR = 40;

const displays = ({ width, height, scaleFactor }: Metrics) => [
  {
    id: 1,
    workArea: { x: 0, y: 0, width, height: height - TASK_BAR },
    size: { width, height },
    scaleFactor,
  },
  {
    id: 2,
    workArea: { x: -1280, y: 200, width: 1280, height: 984 },
    size: { width: 1280, height: 1024 },
    scaleFactor: 2,
  },
];

class ScreenDouble extends EventEmitter {
  /** Where the pointer is; Wayland does not tell. */
  cursor = { x: 10, y: 10 };
  #isUnplugged = false;
  #metrics: Metrics | undefined;

  getCursorScreenPoint(): { x: number; y: number } {
    needReady("screen");
    return state.machine.isWayland ? { x: 0, y: 0 } : { ...this.cursor };
  }

  getAllDisplays(): ReturnType<typeof displays> {
    needReady("screen");
    return this.#displays().slice(0, this.#isUnplugged ? 1 : 2);
  }

  getPrimaryDisplay = () => this.#displayAt(0);
  getDisplayNearestPoint = ({ x }: { x: number }) => this.#displayAt(x);
  getDisplayMatching = ({ x }: { x: number }) => this.#displayAt(x);

  /** As when all displays but the first are unplugged. */
  unplug(): void {
    this.#isUnplugged = true;
    this.emit("display-removed");
  }

  /** As when they are plugged in again. */
  plug(): void {
    this.#isUnplugged = false;
    this.emit("display-added");
  }

  /** As when the first display gets another resolution or scale; undefined brings back its own. */
  change(metrics: Metrics | undefined): void {
    this.#metrics = metrics;
    this.emit("display-metrics-changed", {}, this.#displays()[0], ["bounds", "workArea", "scaleFactor"]);
  }

  #displays(): ReturnType<typeof displays> {
    return displays(this.#metrics ?? { width: 1920, height: 1080, scaleFactor: state.machine.scale });
  }

  #displayAt(x: number): ReturnType<typeof displays>[number] {
    const [first, second] = this.getAllDisplays();
    const found = x < 0 ? (second ?? first) : first;
    if (!found) throw new Error("no display");
    return found;
  }
}

export const screen = new ScreenDouble();

/** What the compositor of a Wayland session told when a window of the app had the focus last; it tells no other. */
const told = { copied: "", selected: "" };
state.onFocus = () => Object.assign(told, { copied: clipboard.copied, selected: clipboard.selected });

/** One thing on the clipboard, in each of its forms, by their MIME types. */
export class ClipboardItem {
  readonly #forms: Readonly<Record<string, string | Blob>>;

  constructor(forms: Record<string, string | Blob>) {
    this.#forms = forms;
  }

  get types(): string[] {
    return Object.keys(this.#forms);
  }

  /** @throws Error for a form that it has not. */
  async getType(type: string): Promise<Blob> {
    const form = this.#forms[type];
    if (form === undefined) throw new Error(`The type '${type}' was not found`);
    return typeof form === "string" ? new Blob([form], { type }) : form;
  }
}

export const clipboard = {
  copied: "",
  selected: "",
  /** What is on it that is no text alone. */
  items: [] as ClipboardItem[],
  readText: async () => (state.machine.isWayland ? told : clipboard).copied,
  async writeText(text: string): Promise<void> {
    Object.assign(this, { copied: text, items: [] });
  },
  async read(): Promise<ClipboardItem[]> {
    if (this.items.length > 0) return this.items;
    return this.copied === "" ? [] : [new ClipboardItem({ "text/plain": this.copied })];
  },
  async write(items: ClipboardItem[]): Promise<void> {
    const text = items.find(({ types }) => types.includes("text/plain"));
    Object.assign(this, { items, copied: text ? await (await text.getType("text/plain")).text() : "" });
  },
  clear(): void {
    Object.assign(this, { copied: "", items: [] });
  },
  selection: { readText: async () => (state.machine.isWayland ? told : clipboard).selected },
};

export const desktopCapturer = {
  isAllowed: true,
  asked: [] as unknown[],
  async getSources(options: unknown): Promise<object[]> {
    this.asked.push(options);
    const thumbnail = { isEmpty: () => false, toPNG: () => Buffer.from("a picture") };
    return this.isAllowed ? [{ display_id: "1", thumbnail }] : [];
  },
};

export const nativeTheme = { shouldUseDarkColors: false };

export const protocol = {
  handlers: new Map<string, (request: { url: string }) => Promise<Response>>(),
  registerSchemesAsPrivileged(): void {
    // Nothing to keep.
  },
  handle(scheme: string, handler: (request: { url: string }) => Promise<Response>): void {
    this.handlers.set(scheme, handler);
  },
};

type PermissionRequest = (contents: unknown, permission: string, decide: (ok: boolean) => void) => void;
type PermissionCheck = (contents: unknown, permission: string) => boolean;

class SessionDouble {
  permissionRequest: PermissionRequest | undefined;
  permissionCheck: PermissionCheck | undefined;

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }
}

export const session = { defaultSession: new SessionDouble() };

export const shell = {
  opened: [] as string[],
  /** Whether no program takes links, as on a system without a browser or a mail program. */
  isRefusing: false,
  /** Files that were opened. */
  files: [] as string[],
  /** What is wrong with them, if anything; an empty text where nothing is. */
  fault: "",
  async openPath(path: string): Promise<string> {
    if (this.fault === "") this.files.push(path);
    return this.fault;
  },
  async openExternal(url: string): Promise<void> {
    if (this.isRefusing)
      throw new Error("Failed to open: No application is associated with the specified file. (0x483)");
    this.opened.push(url);
  },
};

class PowerMonitorDouble extends EventEmitter {
  /** As when the screen is locked or unlocked. Linux tells nobody. */
  screenIs(what: "lock-screen" | "unlock-screen"): void {
    if (state.machine.platform !== "linux") this.emit(what);
  }
}

export const powerMonitor = new PowerMonitorDouble();

export class Notification extends EventEmitter {
  static readonly shown: Notification[] = [];
  static readonly isSupported = () => true;
  readonly body: string;

  constructor({ body }: { body: string }) {
    super();
    this.body = body;
  }

  /** Windows shows those alone whose app is known to it. */
  show(): void {
    if (state.machine.platform !== "win32" || app.userModelId !== "") Notification.shown.push(this);
  }
}

/** What a dialog for files may be asked to be (Electron 39). */
const OPEN_PROPERTIES = new Set(["openFile", "openDirectory", "multiSelections", "showHiddenFiles", "createDirectory"]);

export const dialog = {
  errors: [] as string[],
  asked: [] as { message: string; buttons: string[] }[],
  /** Which button is pressed. */
  answer: 0,
  /** Takes the focus from the bar, as every dialog does. */
  async showMessageBox(options: { message: string; buttons: string[] }): Promise<{ response: number }> {
    this.asked.push(options);
    for (const window of BrowserWindowDouble.all) window.blurred();
    await new Promise<void>((resolve) => later(resolve));
    return { response: this.answer };
  },
  /** What is chosen in a dialog for files; null where it is left. */
  chosen: null as string | null,
  async showOpenDialog({ properties }: { properties: string[] }): Promise<{ canceled: boolean; filePaths: string[] }> {
    needReady("dialog");
    if (!properties.every((property) => OPEN_PROPERTIES.has(property)))
      throw new TypeError("Error processing argument");
    for (const window of BrowserWindowDouble.all) window.blurred();
    await new Promise<void>((resolve) => later(resolve));
    return this.chosen === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [this.chosen] };
  },
  showErrorBox(title: string, message: string): void {
    this.errors.push(`${title}: ${message}`);
  },
};

export class Tray extends EventEmitter {
  static readonly all: Tray[] = [];
  /** Whether its picture cannot be loaded. */
  static isBroken = false;
  menu: { label?: string; click?: () => void }[] = [];
  isDestroyed = false;
  readonly image: { path: string };

  constructor(image: { path: string }) {
    super();
    needReady("Tray");
    if (Tray.isBroken) throw new Error("Failed to load image");
    this.image = image;
    Tray.all.push(this);
  }

  setToolTip(): void {
    this.#check();
  }

  /** As when it is clicked. On macOS that opens the menu, where there is one, and is told besides (electron/electron#24200). */
  clicked(): "menu" | undefined {
    this.emit("click");
    return state.machine.platform === "darwin" && this.menu.length > 0 ? "menu" : undefined;
  }

  setContextMenu(menu: Tray["menu"]): void {
    this.#check();
    this.menu = menu;
  }

  destroy(): void {
    this.isDestroyed = true;
  }

  #check(): void {
    if (this.isDestroyed) throw new TypeError("Object has been destroyed");
  }
}

/** A menu's entries, as far as tests look at them. */
type Template = { label?: string; role?: string; click?: () => void; submenu?: Template }[];

/** Electron's own menu, which is there until the app sets another or none, and whose keys work though nobody sees it. */
const OWN_MENU: Template = [
  { submenu: [{ role: "undo" }, { role: "cut" }, { role: "copy" }, { role: "paste" }, { role: "selectAll" }] },
  { submenu: [{ role: "reload" }, { role: "toggleDevTools" }, { role: "zoomIn" }] },
  { submenu: [{ role: "minimize" }, { role: "close" }] },
];

interface MenuItem {
  label?: string;
  role?: string;
  type?: string;
  enabled?: boolean;
  submenu?: unknown;
  click?: () => void;
}

export const Menu = {
  application: OWN_MENU as Template | null,
  /** Menus that were opened at the pointer, the last one at the end, each with what closes it. */
  opened: [] as { items: MenuItem[]; close: () => void }[],
  buildFromTemplate(template: Template) {
    for (const item of template as MenuItem[]) {
      if (item.role === undefined && item.label === undefined && item.type !== "separator" && !item.submenu)
        throw new TypeError("Invalid template for MenuItem: must have label, role, type or submenu");
    }
    const popup = ({ callback }: { callback?: () => void } = {}) => {
      // Where the system draws it as a window, that takes the focus.
      if (state.machine.platform === "linux") for (const window of BrowserWindowDouble.all) window.blurred();
      Menu.opened.push({ items: template, close: () => callback?.() });
    };
    return Object.assign(template, { popup });
  },
  setApplicationMenu(menu: Template | null): void {
    this.application = menu;
  },
  reset(): void {
    this.application = OWN_MENU;
  },
  /** Roles whose keys work. */
  roles(): string[] {
    return (this.application ?? []).flatMap(({ submenu = [] }) => submenu.flatMap(({ role }) => (role ? [role] : [])));
  },
};
export const nativeImage = { createFromPath: (path: string) => ({ path }) };
export { BrowserWindowDouble as BrowserWindow };

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoked: [] as unknown[][],
  async invoke(...args: unknown[]): Promise<unknown> {
    this.invoked.push(args);
    return { ok: true, value: { ok: true } };
  },
});

export const contextBridge = {
  exposed: {} as Record<string, Record<string, Handler>>,
  exposeInMainWorld(name: string, api: Record<string, Handler>): void {
    this.exposed[name] = api;
  },
};
