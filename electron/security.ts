import { app, session, shell, type WebContents } from "electron";
import { APP_ORIGIN } from "./app-scheme.ts";

/** What the interface may ask the platform for; all else is refused. */
const ALLOWED_PERMISSIONS = new Set(["clipboard-sanitized-write"]);
const EXTERNAL = new Set(["http:", "https:", "mailto:"]);

/**
 * Refuses permissions, navigation, new windows and webviews for every page of the app.
 *
 * @param onNobodyOpens is called where the system has no program for a link.
 */
export function harden(onNobodyOpens: () => void): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(ALLOWED_PERMISSIONS.has(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  app.on("web-contents-created", (_event, contents) => hardenContents(contents, onNobodyOpens));
}

function hardenContents(contents: WebContents, onNobodyOpens: () => void): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (URL.canParse(url) && EXTERNAL.has(new URL(url).protocol)) void shell.openExternal(url).catch(onNobodyOpens);
    return { action: "deny" };
  });
}

/** Whether a call comes from the interface itself: its own window, its main frame, its own origin. */
export function isOwnFrame(
  sender: { id: number },
  frame: { url: string; parent: unknown } | null,
  ownId: number | undefined,
): boolean {
  return frame !== null && frame.parent === null && sender.id === ownId && frame.url.startsWith(`${APP_ORIGIN}/`);
}
