import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";

const CLIPBOARD = "{{clipboard}}";

/** A snippet's text with what was copied in its place. Its cursor is placed once it is in the composer. */
export async function fillIn(text: string): Promise<string> {
  return text.includes(CLIPBOARD) ? text.replaceAll(CLIPBOARD, await clipboardText()) : text;
}

async function clipboardText(): Promise<string> {
  const isDesktop = useApp.getState().info?.face === "electron";
  if (isDesktop) return (await call("window.selection", {})).text;
  return navigator.clipboard.readText().catch(() => "");
}
