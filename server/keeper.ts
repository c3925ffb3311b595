/**
 * Browser mode runs in a process of its own under one that only keeps it. When the vault is locked that process ends, and with it all
 * of its memory: what stood in the vault, and its key. Another is started in its place, locked, where the same pages find it.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import type { DoorKeys } from "./door.ts";

/** What a process leaves to the next one. */
export interface Legacy {
  port: number;
  door: DoorKeys;
}

/** Set for the process that is kept, to `yes`; `alone` where it is to run without a keeper, and stays after a lock. */
const KEPT = "FLOATBAR_KEPT";
/** The exit code of an app that was locked (sysexits.h calls it a temporary failure). */
const LOCKED = 75;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Whether this process is the one that does the work. */
export function isKept(): boolean {
  return process.env[KEPT] !== undefined;
}

/**
 * Runs a program in a process of its own, and again whenever it was locked. Signals are handed on.
 *
 * @returns the code to exit with: 128 and more for a signal, as shells count.
 */
export async function keep(program: string, args: readonly string[]): Promise<number> {
  let legacy: Legacy | null = null;
  for (;;) {
    const child = fork(program, args, { stdio: "inherit", execArgv: [], env: { ...process.env, [KEPT]: "yes" } });
    const left = Promise.withResolvers<Legacy | null>();
    child.on("message", (message) => left.resolve(message as Legacy));
    child.send({ legacy });
    let isEnding = false;
    const forward = (signal: NodeJS.Signals) => {
      isEnding = true;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, forward);
    const code = await new Promise<number>((resolve) => {
      child.once("error", () => resolve(1));
      child.once("exit", (status, signal) => resolve(status ?? 128 + constants.signals[signal ?? "SIGTERM"]));
    });
    for (const signal of SIGNALS) process.off(signal, forward);
    if (code !== LOCKED) return code;
    // Whoever asks for the end while the vault is being locked means both.
    if (isEnding) return 0;
    legacy = await left.promise;
  }
}

/** Where this process stands in the row of those that are kept. */
export interface Place {
  /** What the process before left; null for the first. */
  legacy: Legacy | null;
  /** Ends this process, for the next to be started locked; undefined where nobody would start one. */
  leave: ((legacy: Legacy) => void) | undefined;
}

/** Asks the keeper what there is to take over. From then on this process ends at once when its keeper is gone. */
export async function takeOver(): Promise<Place> {
  const isAlone = process.env[KEPT] === "alone" || process.send === undefined;
  // Not for the programs that are started from here.
  delete process.env[KEPT];
  if (isAlone) return { legacy: null, leave: undefined };
  const [{ legacy }] = (await once(process, "message")) as [{ legacy: Legacy | null }];
  // As if it had been killed itself: the vault is made for that.
  process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
  return { legacy, leave: (left) => void process.send?.(left, () => process.exit(LOCKED)) };
}
