/** Puts text back into the program that it was selected in, on each system by the way that it leaves open. */
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { clipboard, ClipboardItem } from "electron";
import { ConflictError } from "../core/base/errors.ts";
import { phrase } from "../core/base/phrases.ts";
import { isTerminal, TERMINAL } from "../core/tools/terminals.ts";
import { endOf } from "../core/tools/x11/end-of-selection.ts";
import { type Insertion, type Place, XWriter } from "../core/tools/x11/writer.ts";
import type { System } from "./system.ts";

/** How text gets into another program. */
export interface PutsBack {
  /** Where keys go now, to be asked before the bar takes the focus; undefined where the system does not tell. */
  place(): Promise<Place | undefined>;
  /**
   * Puts text there once the bar is gone. The clipboard is afterwards what it was.
   *
   * @throws ConflictError where it cannot be; nothing was changed then.
   */
  write(place: Place | undefined, insertion: Insertion): Promise<void>;
}

/** Runs a program of the system. @returns what it printed, or undefined where it failed. */
export type Run = (program: string, args: readonly string[]) => Promise<string | undefined>;

/** The key that goes to the end of what is selected, where the text goes below it. */
type Arrow = "left" | "right" | undefined;

/** Until the window below has the focus. */
const FOCUS_MS = 200;
/** Until a program has fetched what it pastes: neither system tells when. */
const FETCHED_MS = 500;
const RUN_MS = 5000;

/** @param run runs `osascript` and PowerShell; a test's own instead. */
export function putsBack({ platform, isWayland }: System, env: NodeJS.ProcessEnv, run: Run = runProgram): PutsBack {
  if (isWayland) return refusing("insert.wayland");
  if (platform === "linux") return onX11(env.DISPLAY);
  if (platform === "darwin") return overClipboard((arrow) => pressOnMac(arrow, run));
  if (platform === "win32") return overClipboard((arrow) => pressOnWindows(arrow, run));
  return refusing("insert.nowhere");
}

function refusing(key: "insert.wayland" | "insert.nowhere"): PutsBack {
  const write = () => Promise.reject(new ConflictError("not_inserted", phrase(key)));
  return { place: async () => undefined, write };
}

/** The connection is made when the bar first comes, and again after the screen was gone. */
function onX11(display: string | undefined): PutsBack {
  let opened: Promise<XWriter | undefined> | undefined;
  const writer = async () => {
    opened ??= display ? XWriter.open(display).catch(() => undefined) : Promise.resolve(undefined);
    const found = await opened;
    if (found && !found.isGone) return found;
    opened = undefined;
    return undefined;
  };
  let current: XWriter | undefined;
  // A connection that is only being made would ask when the bar has the focus already.
  void writer().then((found) => (current = found));
  return {
    place: async () => {
      const found = current?.isGone === false ? current : undefined;
      if (!found) void writer().then((next) => (current = next));
      return found?.place().catch(() => undefined);
    },
    write: async (place, insertion) => {
      const found = await writer();
      if (!found || !place) throw new ConflictError("not_inserted", phrase("insert.nowhere"));
      await found.write(place, insertion);
    },
  };
}

/** macOS and Windows: the window below has the focus once the bar is gone, and pastes when keys say so. */
function overClipboard(press: (arrow: Arrow) => Promise<void>): PutsBack {
  return {
    place: async () => undefined,
    write: async (_place, { text, selected, how }) => {
      const arrow = how === "below" ? endOf(selected) : undefined;
      if (how === "below" && arrow === undefined) throw new ConflictError("not_inserted", phrase("insert.end_unknown"));
      const before = await copied();
      await sleep(FOCUS_MS);
      await clipboard.writeText(text);
      try {
        await press(arrow);
        await sleep(FETCHED_MS);
      } finally {
        if (before.length > 0) await clipboard.write(before);
        else clipboard.clear();
      }
    },
  };
}

/** What is on the clipboard, to be put there again. */
async function copied(): Promise<ClipboardItem[]> {
  const items = await clipboard.read().catch(() => []);
  return Promise.all(
    items.map(async (item) => {
      const forms = await Promise.all(item.types.map(async (type) => [type, await item.getType(type)] as const));
      return new ClipboardItem(Object.fromEntries(forms));
    }),
  );
}

/** Key codes of macOS: the arrows. */
const MAC_ARROWS = { left: "key code 123", right: "key code 124" };

async function pressOnMac(arrow: Arrow, run: Run): Promise<void> {
  const events = (...lines: string[]) =>
    run(
      "osascript",
      ['tell application "System Events"', ...lines, "end tell"].flatMap((line) => ["-e", line]),
    );
  const program = await events("get name of first process whose frontmost is true");
  if (program === undefined) throw new ConflictError("not_inserted", phrase("insert.no_permission"));
  if (isTerminal(program.trim().toLowerCase())) throw new ConflictError("not_inserted", phrase("insert.terminal"));
  const done = await events(...(arrow ? [MAC_ARROWS[arrow]] : []), 'keystroke "v" using command down');
  if (done === undefined) throw new ConflictError("not_inserted", phrase("insert.no_permission"));
}

/** One start of PowerShell takes half a second, so all is done in one: it prints what it refuses. */
async function pressOnWindows(arrow: Arrow, run: Run): Promise<void> {
  const script = `
Add-Type -AssemblyName System.Windows.Forms
Add-Type -Namespace Bar -Name Screen -MemberDefinition '[DllImport("user32.dll")] public static extern IntPtr GetForegroundWindow(); [DllImport("user32.dll", CharSet = CharSet.Unicode)] public static extern int GetClassName(IntPtr window, System.Text.StringBuilder name, int length);'
$name = New-Object System.Text.StringBuilder 256
[void][Bar.Screen]::GetClassName([Bar.Screen]::GetForegroundWindow(), $name, 256)
if ($name.ToString().ToLowerInvariant() -match '${TERMINAL.source}') { 'terminal'; exit }
[System.Windows.Forms.SendKeys]::SendWait('${arrow ? `{${arrow.toUpperCase()}}` : ""}^v')
'done'`;
  const said = await run("powershell.exe", ["-NoProfile", "-NonInteractive", "-Command", script]);
  if (said?.trim() === "terminal") throw new ConflictError("not_inserted", phrase("insert.terminal"));
  if (said?.trim() !== "done") throw new ConflictError("not_inserted", phrase("insert.not_taken"));
}

function runProgram(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"], timeout: RUN_MS, windowsHide: true });
    let said = "";
    child.stdout.on("data", (chunk) => (said += String(chunk)));
    child.once("error", () => resolve(undefined));
    child.once("close", (code) => resolve(code === 0 ? said : undefined));
  });
}
