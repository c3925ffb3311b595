/**
 * npm ends without a word to what it started: it stops the shell between them, or is itself killed. So whoever was started by it looks
 * whether it is still there.
 */
import { readFileSync } from "node:fs";

/** Between two looks. */
const LOOK_MS = 1000;
/** Shells and wrappers that may stand between npm and its script. */
const MOST_ABOVE = 4;
const NPM = /(?:^|[/\\\0 ])(?:npm|npx|pnpm|yarn|bun)(?:-cli)?(?:\.[cm]?js)?(?:[\0 ]|$)/;

/** A process as the system tells of it; undefined where there is none, or where this system does not tell. */
export type Look = (pid: number) => { parent: number; command: string } | undefined;

/**
 * Ends this process as SIGTERM does, once npm, which started it, is gone; it may be gone already. Does nothing where npm did not
 * start it.
 */
export function endWithNpm(env: NodeJS.ProcessEnv = process.env): void {
  if (env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const parent = process.ppid;
  const npm = npmAbove(parent, lookInProc);
  const isGone =
    process.platform === "linux"
      ? () => npm === undefined || npmAbove(process.ppid, lookInProc) !== npm
      : () => process.ppid !== parent;
  const look = () => {
    if (!isGone()) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  look();
}

/** The process id of the npm above a process; undefined where there is none. */
export function npmAbove(pid: number, look: Look): number | undefined {
  let at = pid;
  for (let above = 0; above < MOST_ABOVE && at > 0; above += 1) {
    const found = look(at);
    if (!found) return undefined;
    if (NPM.test(found.command)) return at;
    at = found.parent;
  }
  return undefined;
}

function lookInProc(pid: number): ReturnType<Look> {
  try {
    // The name in brackets may hold anything; what follows the last of them does not.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(")").at(-1)?.trim().split(" ") ?? [];
    return { parent: Number(fields[1]), command: readFileSync(`/proc/${pid}/cmdline`, "latin1") };
  } catch {
    return undefined;
  }
}
