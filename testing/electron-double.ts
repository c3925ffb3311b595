/**
 * A stand-in for the `electron` module, so that main process and preload run for real where Electron's binary cannot be had.
 * It keeps what the app did to it and lets tests act as the platform: fire the shortcut, click the tray, send a call.
 */
import { EventEmitter } from "node:events";

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Handler = (...args: never[]) => unknown;

export class WebContentsDouble extends EventEmitter {
  static #next = 1;
  readonly id = WebContentsDouble.#next++;
  readonly sent: { channel: string; args: unknown[] }[] = [];
  isDevToolsOpened = () => false;
  openHandler: ((details: { url: string }) => { action: string }) | undefined;

  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args });
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class BrowserWindowDouble extends EventEmitter {
  static readonly all: BrowserWindowDouble[] = [];
  readonly webContents = new WebContentsDouble();
  readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> };
  readonly calls: string[] = [];
  url = "";
  #bounds: Bounds;
  #isVisible = false;
  #isFocused = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowDouble["options"] & { width: number; height: number }) {
    super();
    this.options = options;
    this.#bounds = { x: 0, y: 0, width: options.width, height: options.height };
    BrowserWindowDouble.all.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.emit("ready-to-show");
  }

  show(): void {
    this.#isVisible = true;
  }

  focus(): void {
    this.#isFocused = true;
  }

  blur(): void {
    this.#isFocused = false;
  }

  setOpacity(opacity: number): void {
    this.calls.push(`opacity ${opacity}`);
  }

  setContentProtection(flag: boolean): void {
    this.calls.push(`contentProtection ${flag}`);
  }

  /** As when the user drags the window there and lets go. */
  dragged(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit(process.platform === "linux" ? "move" : "moved");
  }

  hide(): void {
    [this.#isVisible, this.#isFocused] = [false, false];
  }

  /** As when another window is clicked. */
  blurred(): void {
    this.#isFocused = false;
    this.emit("blur");
  }

  destroy(): void {
    this.#isDestroyed = true;
  }

  isVisible = () => this.#isVisible;
  isFocused = () => this.#isFocused;
  isDestroyed = () => this.#isDestroyed;
  getBounds = () => ({ ...this.#bounds });

  setBounds(bounds: Bounds): void {
    this.#bounds = { ...bounds };
  }

  setAlwaysOnTop(flag: boolean, level: string): void {
    this.calls.push(`alwaysOnTop ${flag} ${level}`);
  }

  setVisibleOnAllWorkspaces(flag: boolean): void {
    this.calls.push(`allWorkspaces ${flag}`);
  }
}

class AppDouble extends EventEmitter {
  readonly paths: Record<string, string> = {};
  readonly log: string[] = [];
  isPackaged = false;
  hasLock = true;
  appPath = "";

  readonly switches: string[] = [];
  readonly commandLine = { appendSwitch: (name: string, value: string) => void this.switches.push(`${name}=${value}`) };
  readonly loginItem: { openAtLogin?: boolean } = {};
  protocol = "";

  setLoginItemSettings(settings: { openAtLogin: boolean }): void {
    Object.assign(this.loginItem, settings);
  }

  setAsDefaultProtocolClient(scheme: string): void {
    this.protocol = scheme;
  }

  getPreferredSystemLanguages = () => ["en-GB"];

  setPath(name: string, path: string): void {
    this.paths[name] = path;
  }

  enableSandbox(): void {
    this.log.push("sandbox");
  }

  requestSingleInstanceLock = () => this.hasLock;
  whenReady = () => Promise.resolve();
  getVersion = () => "0.0.0-test";
  getAppPath = () => this.appPath;

  hide(): void {
    this.log.push("hide");
  }

  exit(code: number): void {
    this.log.push(`exit ${code}`);
    this.emit("exited");
  }

  /** Like Electron: asks first, and ends when nobody holds it back. */
  quit(): void {
    let isHeld = false;
    this.emit("before-quit", { preventDefault: () => (isHeld = true) });
    if (isHeld) return;
    this.log.push("quit");
    this.emit("exited");
  }
}

export const app = new AppDouble();

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  },
};

export const globalShortcut = {
  registered: new Map<string, () => void>(),
  refused: new Set<string>(),
  register(accelerator: string, callback: () => void): boolean {
    if (accelerator === "not an accelerator") throw new Error("conversion failure");
    if (this.refused.has(accelerator)) return false;
    this.registered.set(accelerator, callback);
    return true;
  },
  unregister(accelerator: string): void {
    this.registered.delete(accelerator);
  },
};

const DISPLAYS = [
  { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 }, size: { width: 1920, height: 1080 }, scaleFactor: 1 },
  {
    id: 2,
    workArea: { x: -1280, y: 200, width: 1280, height: 984 },
    size: { width: 1280, height: 1024 },
    scaleFactor: 2,
  },
];

class ScreenDouble extends EventEmitter {
  displays = DISPLAYS;
  cursor = { x: 10, y: 10 };
  getCursorScreenPoint = () => this.cursor;
  getAllDisplays = () => this.displays;
  getDisplayNearestPoint = ({ x }: { x: number }) => this.displays[x < 0 ? 1 : 0] ?? this.displays[0];
  getDisplayMatching = ({ x }: Bounds) => this.displays[x < 0 ? 1 : 0] ?? this.displays[0];

  /** As when all displays but the first are unplugged. */
  unplug(): void {
    this.displays = DISPLAYS.slice(0, 1);
    this.emit("display-removed");
  }

  /** As when they are plugged in again. */
  plug(): void {
    this.displays = DISPLAYS;
    this.emit("display-added");
  }
}

export const screen = new ScreenDouble();

export const clipboard = {
  copied: "",
  selected: "",
  readText: async () => clipboard.copied,
  selection: { readText: async () => clipboard.selected },
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

export const safeStorage = {
  isAvailable: true,
  isBroken: false,
  backend: "gnome_libsecret",
  isEncryptionAvailable: () => safeStorage.isAvailable,
  getSelectedStorageBackend: () => safeStorage.backend,
  encryptString: (text: string) => Buffer.from(Buffer.from(text, "utf8").toReversed()),
  decryptString: (bytes: Buffer) => {
    if (safeStorage.isBroken) throw new Error("the keychain is locked");
    return Buffer.from(bytes.toReversed()).toString("utf8");
  },
};

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
  async openExternal(url: string): Promise<void> {
    this.opened.push(url);
  },
};

export const powerMonitor = new EventEmitter();

export class Notification extends EventEmitter {
  static readonly shown: Notification[] = [];
  static readonly isSupported = () => true;
  readonly body: string;

  constructor({ body }: { body: string }) {
    super();
    this.body = body;
  }

  show(): void {
    Notification.shown.push(this);
  }
}

export const dialog = {
  errors: [] as string[],
  showErrorBox(title: string, message: string): void {
    this.errors.push(`${title}: ${message}`);
  },
};

export class Tray extends EventEmitter {
  static readonly all: Tray[] = [];
  menu: { label?: string; click?: () => void }[] = [];
  isDestroyed = false;

  constructor() {
    super();
    Tray.all.push(this);
  }

  setToolTip(): void {
    // Nothing to keep.
  }

  setContextMenu(menu: Tray["menu"]): void {
    this.menu = menu;
  }

  destroy(): void {
    this.isDestroyed = true;
  }
}

export const Menu = { buildFromTemplate: (template: Tray["menu"]) => template };
export const nativeImage = { createFromPath: (path: string) => ({ path }) };
export const BrowserWindow = BrowserWindowDouble;

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
