/** `npm run dev`: browser mode that builds the interface again with every change; reload the page to see it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
await build({ configFile: join(root, "vite.config.ts"), build: { watch: {} }, logLevel: "warn" });
const server = spawn(process.execPath, ["--watch", join(root, "server", "browser.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "development" },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
