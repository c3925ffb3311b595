/** What FloatBar depends on in a computer, as a list to read and to copy. */
import { accessSync, constants, opendirSync, statSync } from "node:fs";
import { arch, platform, release } from "node:os";
import { delimiter, join } from "node:path";
import { freeBytes, LOW_BYTES } from "../base/disk-space.ts";
import { isThere } from "../base/file-fault.ts";
import { startFault } from "../base/start-fault.ts";

/** One thing that was looked at. */
export interface Finding {
  name: string;
  /** `unknown` where this computer does not tell. */
  state: "ok" | "warning" | "failed" | "unknown";
  found: string;
  /** What to do about it. */
  fix?: string;
}

/** The programs that tool servers and agents are mostly started by. */
const PROGRAMS = ["node", "npx", "uvx", "docker"];
const MEGABYTE = 1024 * 1024;

/** A line for each finding, and below it what to do. */
export function findingsText(title: string, findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.flatMap(({ name, state, found, fix }) => [
    `${state.padEnd(7)}  ${name.padEnd(width)}  ${found}`,
    ...(fix === undefined ? [] : [`${" ".repeat(11 + width)}${fix}`]),
  ]);
  return [title, ...lines].join("\n");
}

/** What every face depends on: the system, the data folder, and the programs that tool servers are made of. */
export async function commonFindings(folder: string, env: NodeJS.ProcessEnv): Promise<Finding[]> {
  return [
    { name: "system", state: "ok", found: `${platform()} ${release()} ${arch()}` },
    await folderFinding(folder),
    programsFinding(env),
  ];
}

async function folderFinding(folder: string): Promise<Finding> {
  const name = "data folder";
  try {
    if (!isThere(folder)) {
      return { name, state: "unknown", found: `${folder} is not there yet; it is made when FloatBar starts.` };
    }
    // Of a file in its place the system says so itself.
    opendirSync(folder).closeSync();
    accessSync(folder, constants.W_OK);
    const free = Math.floor((await freeBytes(folder)) / MEGABYTE);
    const found = `${folder}, ${free} MB free`;
    if (free * MEGABYTE >= LOW_BYTES) return { name, state: "ok", found };
    return { name, state: "warning", found, fix: "Free some space, so that nothing that you write is refused." };
  } catch (error) {
    return { name, state: "failed", found: startFault(error, folder) };
  }
}

function programsFinding(env: NodeJS.ProcessEnv): Finding {
  const missing = PROGRAMS.filter((program) => findProgram(program, env) === undefined);
  const found = PROGRAMS.map((program) => `${program} ${missing.includes(program) ? "missing" : "found"}`).join(", ");
  if (missing.length === 0) return { name: "programs", state: "ok", found };
  return {
    name: "programs",
    state: "warning",
    found,
    fix: "Only tool servers that are started by a missing one need it: Node.js brings node and npx, uv brings uvx.",
  };
}

/** Where a program is that PATH names, as the system finds it; undefined where it is nowhere. */
export function findProgram(program: string, env: NodeJS.ProcessEnv): string | undefined {
  const endings = platform() === "win32" ? (env.PATHEXT ?? ".EXE;.CMD;.BAT").split(";") : [""];
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => endings.map((ending) => join(folder, program + ending))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
