/**
 * What was typed and did not reach the core, kept by the page of browser mode until it can be handed on: the core may be gone, and
 * the page be loaded anew before it is back. What belongs to an encrypted vault is not kept here, where it would be plain.
 */
import type { KeptOut } from "../../core/contract/window.ts";
import { call } from "../api.ts";
import { useApp } from "./app-store.ts";

export const KEPT_OUT: KeptOut = "floatbar:kept-out";

/** Storage belongs to this origin, port and all. */
const PLACE = "floatbar-unsent";

/** Texts by their chats; the chat that is not begun is the empty string. */
type Unsent = Record<string, string>;

/** Keeps the text of a chat. */
export function keepUnsent(sessionId: string | null, text: string): void {
  const { info, vault } = useApp.getState();
  if (info?.face !== "browser" || vault?.is_encrypted !== false) return;
  write({ ...read(), [sessionId ?? ""]: text });
}

/** The core has a later text of this chat. */
export function forgetUnsent(sessionId: string | null): void {
  const { [sessionId ?? ""]: _gone, ...others } = read();
  write(others);
}

/** Whether anything is kept. */
export function hasUnsent(): boolean {
  return Object.values(read()).some((text) => text !== "");
}

/** Hands everything on to the core, as the drafts of its chats. */
export async function handOnUnsent(): Promise<void> {
  for (const [id, text] of Object.entries(read())) {
    await call("drafts.set", { session_id: id === "" ? null : id, text });
    forgetUnsent(id === "" ? null : id);
  }
}

function read(): Unsent {
  const stored = globalThis.localStorage?.getItem(PLACE) ?? null;
  return stored === null ? {} : (JSON.parse(stored) as Unsent);
}

function write(unsent: Unsent): void {
  const { localStorage } = globalThis;
  if (Object.keys(unsent).length > 0) localStorage?.setItem(PLACE, JSON.stringify(unsent));
  else localStorage?.removeItem(PLACE);
}
