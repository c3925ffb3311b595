import { EventEmitter } from "node:events";
import { isAbsolute } from "node:path";
import { later, needReady, state, windows } from "./machine.ts";

class AppDouble extends EventEmitter {
  readonly paths: Record<string, string> = {};
  readonly log: string[] = [];
  isPackaged = false;
  isGpuKnown = false;
  hasLock = true;
  appPath = "";
  userModelId = "";
  desktopName = "";
  protocol = "";
  loginItem: { openAtLogin?: boolean; args?: string[]; enabled?: boolean } = {};
  /** How often the system's list of what starts with the session was written. */
  loginItemWrites = 0;
  /** Whether the session started the app; macOS alone tells. */
  wasOpenedAtLogin = false;
  readonly switches = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value = "") => void this.switches.set(name, value),
    getSwitchValue: (name: string) => this.switches.get(name) ?? "",
    hasSwitch: (name: string) => this.switches.has(name),
  };

  /** Of its user's system; empty where it says none. */
  country = "DE";

  getLocaleCountryCode(): string {
    return this.country;
  }

  /** Only there on macOS. */
  get hide(): (() => void) | undefined {
    return state.machine.platform === "darwin" ? () => void this.log.push("hide") : undefined;
  }

  /** Arguments are kept on Windows alone. Whatever its user switched off in the system's list is on again after that. */
  setLoginItemSettings({ openAtLogin, args }: { openAtLogin: boolean; args?: string[] }): void {
    const { platform } = state.machine;
    this.loginItemWrites += 1;
    if (platform !== "linux")
      this.loginItem = { openAtLogin, enabled: true, ...(platform === "win32" && args ? { args } : {}) };
  }

  /** As when it is switched off in Windows' Task Manager or in the Login Items of a Mac. */
  switchOffLoginItem(): void {
    this.loginItem.enabled = false;
  }

  /** Each system tells its own part alone. */
  getLoginItemSettings(): { wasOpenedAtLogin?: boolean; status?: string; executableWillLaunchAtLogin?: boolean } {
    const { openAtLogin = false, enabled = true } = this.loginItem;
    const { platform } = state.machine;
    if (platform === "win32") return { executableWillLaunchAtLogin: openAtLogin && enabled };
    if (platform !== "darwin") return {};
    const status = openAtLogin ? (enabled ? "enabled" : "requires-approval") : "not-registered";
    return { wasOpenedAtLogin: this.wasOpenedAtLogin, status };
  }

  /** Linux takes the app whose desktop entry has its desktop name; others take its program. */
  setAsDefaultProtocolClient(scheme: string): boolean {
    if (state.machine.platform === "linux" && this.desktopName === "") return false;
    this.protocol = scheme;
    return true;
  }

  setAppUserModelId(id: string): void {
    if (state.machine.platform !== "win32") throw new TypeError("app.setAppUserModelId is not a function");
    this.userModelId = id;
  }

  setDesktopName(name: string): void {
    if (state.isReady) throw new Error("app.setDesktopName() must be called before the app is ready");
    this.desktopName = name;
  }

  /** The graphics process tells of itself once it runs, and what it draws is known after that. */
  async getGPUInfo(): Promise<object> {
    needReady("app.getGPUInfo()");
    this.isGpuKnown = true;
    return {};
  }

  getGPUFeatureStatus(): { gpu_compositing: string } {
    const isDrawing = this.isGpuKnown && !this.log.includes("no GPU");
    return { gpu_compositing: isDrawing ? "enabled" : "disabled_software" };
  }

  disableHardwareAcceleration(): void {
    if (state.isReady) throw new Error("app.disableHardwareAcceleration() can only be called before app is ready");
    this.log.push("no GPU");
  }

  getPreferredSystemLanguages(): string[] {
    needReady("app.getPreferredSystemLanguages()");
    return ["en-GB"];
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error("Path must be absolute");
    this.paths[name] = path;
  }

  enableSandbox(): void {
    if (state.isReady) throw new Error("app.enableSandbox() can only be called before app is ready");
    this.log.push("sandbox");
  }

  requestSingleInstanceLock = () => this.hasLock;
  getVersion = () => "0.0.0-test";
  getAppPath = () => this.appPath;

  whenReady(): Promise<void> {
    return new Promise((resolve) =>
      later(() => {
        state.isReady = true;
        resolve();
      }),
    );
  }

  relaunch({ args = [], execPath = "" }: { args?: string[]; execPath?: string } = {}): void {
    this.log.push(["relaunch", execPath, ...args].filter((word) => word !== "").join(" "));
  }

  exit(code: number): void {
    this.log.push(`exit ${code}`);
    for (const window of windows.toReversed()) window.destroy();
    this.emit("quit", {}, code);
    this.emit("exited");
  }

  /** Asks first, then closes each window, and ends when nobody held it back. */
  quit(): void {
    let isHeld = false;
    this.emit("before-quit", { preventDefault: () => (isHeld = true) });
    if (isHeld) return;
    for (const window of windows.toReversed()) window.close();
    if (windows.length > 0) return;
    this.log.push("quit");
    this.emit("quit", {}, 0);
    this.emit("exited");
  }
}

export const app = new AppDouble();
