import { spawn } from "node:child_process";
import { basename } from "node:path";
import { addressVariables, VENDORS } from "../core/backends/models/vendors.ts";

/** How long a shell may take to read its files. */
const MOST_MS = 5000;
const MOST_BYTES = 1_000_000;
/** What of a shell's environment lets programs be found and servers be reached. Keys are not among it. */
const TAKEN = /^(?:LANG|LC_[A-Z]+|(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|NODE_EXTRA_CA_CERTS)$/i;
const KEYS = new Set(
  VENDORS.flatMap(({ keyVariable }) => (keyVariable === null ? [] : [keyVariable, ...addressVariables(keyVariable)])),
);
/** What the shell's own files print stands outside of two of these. */
const MARK = "__floatbar_environment__";
/** Any shell takes it. Values may hold line breaks, which only an env that ends each by a NUL tells apart; old ones cannot. */
const ASKED = `printf '\\n${MARK}\\n'; /bin/sh -c "/usr/bin/env -0 2>/dev/null || /usr/bin/env"; printf '\\n${MARK}\\n'`;

export interface LoginEnvironment {
  /** What programs and servers are found by. */
  added: Record<string, string>;
  /** Keys of vendors, and the addresses that they are for, by variable: to be offered, not to be used. */
  keys: Record<string, string>;
}

/**
 * What the user's login shell adds to an environment. An app that is started from a dock or a menu gets the session's, in which
 * `npx`, `uvx` and what a version manager put into PATH are missing. A shell that hangs, fails or is none adds nothing.
 *
 * @param shell its program; the user's own unless a test gives another.
 */
export async function loginEnvironment(
  env: NodeJS.ProcessEnv,
  { shell = env.SHELL, mostMs = MOST_MS }: { shell?: string | undefined; mostMs?: number } = {},
): Promise<LoginEnvironment> {
  if (!shell) return { added: {}, keys: {} };
  const found = environmentIn(await ask(shell, env, mostMs));
  const missing = Object.entries(found).filter(([name]) => env[name] === undefined);
  const added = missing.filter(([name]) => TAKEN.test(name));
  const path = joinedPaths(found.PATH, env.PATH);
  return {
    added: { ...Object.fromEntries(added), ...(path === undefined ? {} : { PATH: path }) },
    keys: Object.fromEntries(missing.filter(([name, value]) => KEYS.has(name) && value !== "")),
  };
}

/** What a shell prints that is started as for a login; as much of it as came in time. */
function ask(shell: string, env: NodeJS.ProcessEnv, mostMs: number): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    // csh and tcsh take -l alone, and are a login's by their name. What they read for each shell they read without -i, too.
    const isCsh = shell.endsWith("csh");
    const child = spawn(shell, isCsh ? ["-c", ASKED] : ["-i", "-l", "-c", ASKED], {
      ...(isCsh ? { argv0: `-${basename(shell)}` } : {}),
      // A group of its own, so that whatever its files start ends with it.
      detached: true,
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...env, TERM: "dumb" },
    });
    const end = () => {
      clearTimeout(timer);
      if (child.pid !== undefined) killGroup(child.pid);
      resolve(text);
    };
    const timer = setTimeout(end, mostMs);
    child.once("error", end);
    child.once("close", end);
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
      if (text.length > MOST_BYTES || text.split(`\n${MARK}\n`).length > 2) end();
    });
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

function environmentIn(text: string): Record<string, string> {
  const [, between = ""] = text.split(`\n${MARK}\n`);
  const isTold = between.includes("\0");
  const found: Record<string, string> = {};
  const twice = new Set<string>();
  for (const entry of between.split(isTold ? "\0" : "\n")) {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(entry) ?? [];
    if (name === undefined || value === undefined) continue;
    // Of two, one may be a line of another's value.
    if (Object.hasOwn(found, name)) twice.add(name);
    found[name] = value;
  }
  return Object.fromEntries(Object.entries(found).filter(([name]) => !twice.has(name)));
}

/** The shell's folders first, and those that only the session had after them. */
function joinedPaths(first: string | undefined, second: string | undefined): string | undefined {
  if (!first) return undefined;
  return [...new Set([...first.split(":"), ...(second ?? "").split(":")])].filter((folder) => folder !== "").join(":");
}
