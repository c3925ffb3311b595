import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

/** What programs under test get of the tests' environment. What Node compiled of them for one start is there for the next: half of it. */
export const PROGRAM_ENV = {
  PATH: process.env.PATH ?? "",
  NODE_COMPILE_CACHE: join(ROOT, "node_modules", ".cache", "node"),
};

/**
 * Starts one of the project's programs and waits for the line that says where it is.
 *
 * @param nodeArgs what Node itself is told.
 * @returns with `output` what it printed until then.
 */
export async function startNode(
  script: string,
  args: string[],
  env: Record<string, string>,
  nodeArgs: readonly string[] = [],
): Promise<{ process: ChildProcess; url: string; output: string }> {
  const whole = [...nodeArgs, join(ROOT, script), ...args];
  const child = spawn(process.execPath, whole, { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stderr.on("data", (chunk) => (output += String(chunk)));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      output += String(chunk);
      const ready = /ready at (\S+)/.exec(output);
      if (ready?.[1]) resolve(ready[1]);
    });
    child.once("exit", (code) => reject(new Error(`${script} ended with ${code}: ${output}`)));
  });
  return { process: child, url, output };
}

/** Ends a program that was started here and waits until it is gone. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // With what it started: the pipes close once nobody holds their other end.
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.kill(signal);
  await closed;
}
