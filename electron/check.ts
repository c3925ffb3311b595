/** `floatbar --check`: what the desktop app depends on in this computer. */
import { spawn } from "node:child_process";
import { accessSync, existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { app, safeStorage } from "electron";
import { commonFindings, type Finding, findingsText, findProgram } from "../core/doctor/machine.ts";
import { layoutKeys } from "./layout-keys.ts";
import { appImage } from "./own-program.ts";
import type { System } from "./system.ts";

/** How long the session's bus may take to answer. */
const BUS_MS = 3000;

interface CheckParts {
  folder: string;
  env: NodeJS.ProcessEnv;
  system: System;
  /** Where the kernel tells of itself; a test has its own. */
  proc?: string;
}

/** Looks at everything once. Nothing of it is personal but the data folder's path. */
export async function checkComputer(parts: CheckParts): Promise<string> {
  await app.whenReady();
  const { electron = "?", chrome = "?" } = process.versions as Record<string, string | undefined>;
  const findings = [
    ...(await commonFindings(parts.folder, parts.env)),
    keychainFinding(parts.system),
    await graphicsFinding(),
    ...(parts.system.platform === "linux" ? await linuxFindings(parts) : []),
  ];
  return findingsText(`FloatBar ${app.getVersion()}, Electron ${electron}, Chromium ${chrome}`, findings);
}

function keychainFinding(here: System): Finding {
  const name = "keychain";
  if (!safeStorage.isEncryptionAvailable()) {
    return {
      name,
      state: "warning",
      found: "There is none; keys are kept in a file that only you can read.",
      ...(here.platform === "linux" ? { fix: "Install and unlock gnome-keyring or KWallet, then start again." } : {}),
    };
  }
  const backend = here.platform === "linux" ? safeStorage.getSelectedStorageBackend() : here.platform;
  if (backend !== "basic_text") return { name, state: "ok", found: backend };
  return {
    name,
    state: "warning",
    found: "Chromium found no secret service; keys are kept in a file that only you can read.",
    fix: "Install and unlock gnome-keyring or KWallet, or start with --password-store=gnome-libsecret.",
  };
}

async function graphicsFinding(): Promise<Finding> {
  // What is drawn by which is only known once the graphics process has told of itself.
  await app.getGPUInfo("basic").catch(() => undefined);
  const status = app.getGPUFeatureStatus().gpu_compositing;
  const found = `compositing: ${status}`;
  if (status.startsWith("enabled")) return { name: "graphics", state: "ok", found };
  return {
    name: "graphics",
    state: "warning",
    found,
    fix: "FloatBar draws without the graphics processor. That is right where it flickers; else look at its driver.",
  };
}

async function linuxFindings({ env, system, proc = "/proc" }: CheckParts): Promise<Finding[]> {
  const desktop = env.XDG_CURRENT_DESKTOP ?? "unknown desktop";
  return [
    {
      name: "session",
      state: "ok",
      found: `${env.XDG_SESSION_TYPE ?? "unknown session"} on ${desktop}, drawn through ${system.isWayland ? "Wayland" : "X11"}`,
    },
    sandboxFinding(proc),
    await portalFinding(env, system),
    await trayFinding(env),
    ...(appImage(env) === undefined ? [] : [fuseFinding(env)]),
  ];
}

function sandboxFinding(proc: string): Finding {
  const name = "sandbox";
  if (app.commandLine.hasSwitch("no-sandbox")) {
    return {
      name,
      state: "failed",
      found: "It is switched off by --no-sandbox: a page that breaks out reaches your files.",
      fix: "Start without that switch; the deb brings a profile for systems that restrict user namespaces.",
    };
  }
  const helper = join(dirname(process.execPath), "chrome-sandbox");
  // The helper works as root for others: it must be root's, and run as its owner.
  const { uid = -1, mode = 0 } = statSync(helper, { throwIfNoEntry: false }) ?? {};
  if (uid === 0 && (mode & 0o4000) !== 0) return { name, state: "ok", found: "by its helper" };
  const isRefused =
    kernel(proc, "kernel/unprivileged_userns_clone") === "0" || kernel(proc, "user/max_user_namespaces") === "0";
  const isRestricted = kernel(proc, "kernel/apparmor_restrict_unprivileged_userns") === "1";
  const isNamed = existsSync("/etc/apparmor.d/floatbar");
  if (!isRefused && (!isRestricted || isNamed)) return { name, state: "ok", found: "by user namespaces" };
  return {
    name,
    state: "failed",
    found: "This system lets FloatBar make no user namespaces, which Chromium's sandbox is made of.",
    fix: "Install the deb, which brings an AppArmor profile, or make chrome-sandbox root's with mode 4755.",
  };
}

/** A value of the kernel's; undefined where it has no such switch. */
function kernel(proc: string, name: string): string | undefined {
  try {
    return readFileSync(join(proc, "sys", name), "utf8").trim();
  } catch {
    return undefined;
  }
}

/** Under Wayland shortcuts come through a portal; elsewhere none is needed. */
async function portalFinding(env: NodeJS.ProcessEnv, here: System): Promise<Finding> {
  const name = "shortcut";
  if (!here.isWayland) {
    const [keys] = await layoutKeys(env, here);
    if (keys === undefined)
      return { name, state: "ok", found: "The X server gives it; Settings tests whether it arrives." };
    return {
      name,
      state: "warning",
      found: `${keys} switches the keyboard layout here, and no shortcut that begins so arrives.`,
      fix: "Record another shortcut in Settings.",
    };
  }
  const version = await busProperty(
    env,
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.GlobalShortcuts",
    "version",
  );
  if (version === undefined) return unknownBus(name);
  if (version !== "") {
    return { name, state: "ok", found: "The desktop's portal gives it; Settings tests whether it arrives." };
  }
  return {
    name,
    state: "warning",
    found: "This desktop has no portal for shortcuts.",
    fix: "Let the desktop run floatbar --toggle at a key of its own; Settings shows how.",
  };
}

async function trayFinding(env: NodeJS.ProcessEnv): Promise<Finding> {
  const name = "tray";
  const watcher = "org.kde.StatusNotifierWatcher";
  const isHosted = await busProperty(env, watcher, "/StatusNotifierWatcher", watcher, "IsStatusNotifierHostRegistered");
  if (isHosted === undefined) return unknownBus(name);
  if (isHosted === "b true") return { name, state: "ok", found: "This desktop shows it." };
  return {
    name,
    state: "warning",
    found: "This desktop shows no tray icons.",
    fix: "On GNOME install the extension AppIndicator; floatbar --toggle and the shortcut need no tray.",
  };
}

function unknownBus(name: string): Finding {
  return {
    name,
    state: "unknown",
    found: "The session's bus could not be asked (busctl is missing or got no answer).",
  };
}

/**
 * A property of something on the session's bus, as busctl prints it; empty where nothing has it, undefined where the bus cannot
 * be asked.
 */
function busProperty(env: NodeJS.ProcessEnv, ...address: string[]): Promise<string | undefined> {
  const program = findProgram("busctl", env);
  if (program === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const child = spawn(program, ["--user", "get-property", ...address], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: BUS_MS,
    });
    let [text, complaint] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (piece: string) => (text += piece));
    child.stderr.setEncoding("utf8").on("data", (piece: string) => (complaint += piece));
    child.once("error", () => resolve(undefined));
    child.once("close", (code) => {
      // "Failed to connect to bus" is no answer; that nothing has the property is one.
      const isAnswer = code === 0 || /unknown|not (?:found|provided|activatable)|no such/i.test(complaint);
      resolve(isAnswer ? text.trim() : undefined);
    });
  });
}

/** The AppImage brings its own FUSE library and needs the kernel's device, and the program that mounts. */
function fuseFinding(env: NodeJS.ProcessEnv): Finding {
  const name = "FUSE";
  const mount = findProgram("fusermount3", env) ?? findProgram("fusermount", env);
  if (mount !== undefined && canRead("/dev/fuse")) return { name, state: "ok", found: `/dev/fuse and ${mount}` };
  return {
    name,
    state: "failed",
    found: mount === undefined ? "fusermount3 is missing." : "/dev/fuse cannot be used.",
    fix: "Install fuse3, or start the AppImage with --appimage-extract-and-run.",
  };
}

function canRead(file: string): boolean {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
}
