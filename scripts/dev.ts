/** `npm run dev`: browser mode that builds the interface again with every change; reload the page to see it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { scriptArgs } from "../core/base/command-line.ts";

const USAGE = "Usage: npm run dev [-- --port N --no-open]\n\nBrowser mode that is built again with every change.";
scriptArgs(USAGE, { options: { port: { type: "string" }, "no-open": { type: "boolean" } } });

const root = join(import.meta.dirname, "..");
const { build } = await import("vite");
await build({ configFile: join(root, "vite.config.ts"), build: { watch: {} }, logLevel: "warn" });
const server = spawn(process.execPath, ["--watch", join(root, "server", "browser.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
  // Node watches the files of the process that it starts, and of no other.
  env: { ...process.env, NODE_ENV: "development", FLOATBAR_KEPT: "alone" },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
