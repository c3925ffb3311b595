/** `npm run dev`: browser mode that builds the interface again with every change; reload the page to see it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
await build({ configFile: join(root, "vite.config.ts"), build: { watch: {} }, logLevel: "warn" });
const server = spawn(process.execPath, ["--watch", join(root, "server", "browser.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
  // Node watches the files of the process that it starts, and of no other.
  env: { ...process.env, NODE_ENV: "development", FLOATBAR_KEPT: "alone" },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
