import { clipboard } from "electron";
import type { EventPayload } from "../core/contract/contract.ts";
import type { System } from "./system.ts";

/** More than anybody selects to ask about. */
const MAX_LENGTH = 100_000;

/**
 * The text that was selected in the app before, where the platform tells it (X11 and Wayland do), else what was copied. It is
 * offered when the bar comes and handed over only when it is wanted.
 */
export class Selection {
  readonly #isLinux: boolean;
  #text = "";

  constructor({ platform }: System) {
    this.#isLinux = platform === "linux";
  }

  /** Looks what there is now; to be called before the bar takes the focus. Null where there is no text. */
  async look(): Promise<EventPayload<"window.offered">["offer"]> {
    const selected = this.#isLinux ? await read(clipboard.selection) : "";
    this.#text = selected || (await read(clipboard));
    return this.#text === "" ? null : { from: selected === "" ? "clipboard" : "selection", length: this.#text.length };
  }

  /** The text as it was when the bar came. */
  get text(): string {
    return this.#text;
  }
}

async function read(from: Pick<typeof clipboard, "readText">): Promise<string> {
  const text = await from.readText().catch(() => "");
  return text.trim() === "" || text.length > MAX_LENGTH ? "" : text;
}
