#!/usr/bin/env node
/** Runs scripts/floatbar-mcp.ts by the Node.js that FloatBar brings, whichever one this is. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
const child = spawn(
  existsSync(own) ? own : process.execPath,
  [join(root, "scripts", "floatbar-mcp.ts"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
