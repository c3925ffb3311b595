/** The process of browser mode that does the work: the core, and the interface on a port of this machine. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { WebSocket } from "ws";
import type { CallOutput } from "../core/contract/contract.ts";
import { type Core, createCore } from "../core/core.ts";
import { appRoot } from "../core/base/app-root.ts";
import { createLog } from "../core/base/log.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { addressElsewhere, openLine } from "../core/calls/other-programs.ts";
import { openAlready } from "../core/tools/local-line.ts";
import { startTelemetry } from "../core/telemetry/start.ts";
import type { ServerArgs } from "./args.ts";
import { WAS_LOCKED } from "./bridge.ts";
import { builtPage, createBrowserApp } from "./browser-app.ts";
import { Door } from "./door.ts";
import type { Place } from "./keeper.ts";
import { seeFree } from "./free-port.ts";
import { openOnce } from "./open-once.ts";
import { onStop } from "./stop-signals.ts";
import { version } from "./version.ts";

const HOST = "127.0.0.1";
/** How long a page may take to hear that the vault was locked. */
const PAGE_MS = 1000;

/**
 * Opens the core and serves its page, until the process is told to end. Where another FloatBar has the vault, or is about to, its
 * address is given instead.
 *
 * @returns whether it serves; a process that does not has nothing more to do.
 * @throws Error where neither can be had.
 */
export async function serve(args: ServerArgs, place: Place): Promise<boolean> {
  try {
    await begin(args, place);
    return true;
  } catch (error) {
    const address = isTaken(error) ? await addressElsewhere(dataDir(process.env)) : undefined;
    if (address === undefined) throw error;
    console.log(openAlready(address));
    return false;
  }
}

/** Whether it is the vault or the port that another has. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["vault_locked", "EADDRINUSE"].includes(String(error.code));
}

async function begin(args: ServerArgs, { legacy, leave }: Place): Promise<void> {
  // Before anything is written for a start that cannot be.
  if (legacy === null) await seeFree(HOST, args.port);
  const folder = dataDir(process.env);
  const log = createLog(folder, "floatbar", process.env.FLOATBAR_LOG_LEVEL);
  const rendererDir = join(appRoot(), "dist", "renderer");
  // Before a vault is made for a start that cannot be.
  if (!existsSync(join(folder, "vault.db"))) builtPage(rendererDir);
  const telemetry = await startTelemetry(process.env, "floatbar", version);
  const core = await createCore({
    dataDir: folder,
    env: process.env,
    secrets: new FileSecretStore(join(folder, "secrets.json")),
    log,
    version,
    face: "browser",
    isLocked: legacy !== null,
    isDevelopment: process.env.NODE_ENV === "development",
  }).catch(async (error: unknown) => {
    await telemetry.close();
    throw error;
  });
  // What is found out beside the start, such as copies that stay readable, is said at the terminal, too.
  core.subscribe((name, payload) => {
    if (name === "notice.changed" && "notice" in payload && payload.notice !== null) console.error(payload.notice);
  });
  const door = new Door(legacy?.door);
  const app = await createBrowserApp({ core, log, rendererDir, door });
  await app.listen({ host: HOST, port: legacy?.port ?? args.port }).catch(async (error: unknown) => {
    await core.close();
    throw error;
  });
  const { port } = app.server.address() as AddressInfo;
  const newUrl = () => `http://${HOST}:${port}/#${door.newCode()}`;
  const closeLine = await openLine(core, { folder, version, log, address: newUrl });
  const close = async () => {
    await closeLine();
    await app.close();
    await core.close();
    await telemetry.close();
  };
  onStop(close);
  core.subscribe((name, payload) => {
    if (!leave || name !== "vault.changed" || !("is_open" in payload) || payload.is_open) return;
    // The call that locked it is answered first.
    setImmediate(() => {
      const pages = [...app.websocketServer.clients].map((page) => lockedOut(page));
      void Promise.all(pages)
        .then(close)
        .finally(() => leave({ port, door: door.keys }));
    });
  });
  if (process.stdin.isTTY) {
    process.stdin.on("data", () => console.log(`FloatBar is ready at ${newUrl()}`));
  }
  if (legacy !== null) return;
  await tellNotice(core);
  await announce(newUrl(), folder, args.open);
}

/** Says at the terminal, too, what the page tells of the start: that the vault was mended, for one. */
async function tellNotice(core: Core): Promise<void> {
  const info = await core.call("app.info", {});
  const { notice } = info.ok ? (info.value as CallOutput<"app.info">) : { notice: null };
  if (notice !== null) console.error(notice);
}

/** Tells a page that the vault was locked; one that does not answer is not waited for. */
async function lockedOut(page: WebSocket): Promise<void> {
  const answered = once(page, "close");
  page.close(WAS_LOCKED, "locked");
  await Promise.race([answered, delay(PAGE_MS, undefined, { ref: false })]);
}

async function announce(url: string, folder: string, opens: boolean): Promise<void> {
  console.log(`FloatBar is ready at ${url}`);
  if (process.stdin.isTTY) console.log("The address works once. Press Enter here for another.");
  if (opens && !(await openOnce(url, folder)))
    console.error("No browser could be opened; open the address above yourself.");
}
