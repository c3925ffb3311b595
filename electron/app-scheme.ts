import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { protocol } from "electron";
import { policyFor } from "../core/base/page-policy.ts";

/** The origin of the interface: `app://floatbar`. */
export const APP_ORIGIN = "app://floatbar";
const SCHEME = "app";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Serves the built interface, and nothing outside its folder. */
export function serveAppScheme(rendererDir: string): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = normalize(join(rendererDir, decodeURIComponent(pathname === "/" ? "/index.html" : pathname)));
    const type = TYPES[extname(file)];
    if (host !== "floatbar" || type === undefined || !file.startsWith(rendererDir + sep)) return notFound();
    try {
      const headers = {
        "content-type": type,
        // The interface makes no connection at all: everything goes through the preload.
        "content-security-policy": policyFor(pathname, { connects: false }),
        "x-content-type-options": "nosniff",
      };
      return new Response(new Uint8Array(await readFile(file)), { headers });
    } catch {
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response("Not found", { status: 404 });
}
