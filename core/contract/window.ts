/** The calls that only a window can answer, and the events that only a window has; every face answers them itself. */
import { z } from "zod";
import { type CallTable, type EventTable, id, nothing, ok } from "./shapes.ts";

/** How the bar can be called from anywhere, and what stands in the way. */
const shortcutView = z.object({
  accelerator: z.string(),
  /** Whether the platform took it. That is no proof that it fires. */
  is_registered: z.boolean(),
  /** What switches the keyboard layout: accelerators, or modifiers with which no other key fires. Known under X11 alone. */
  layout_keys: z.array(z.string()),
  /** "linux", "darwin", "win32", or "browser", where nothing is called from anywhere. */
  platform: z.string(),
  /** Of Linux: "wayland" or "x11". */
  session: z.string().nullable(),
  /** Of Linux: the desktop's own name. */
  desktop: z.string().nullable(),
  /** What the desktop's own shortcut can run instead; null where there is nothing to run. */
  command: z.string().nullable(),
});

/** How another program starts FloatBar as its MCP server. */
const mcpClient = z.object({
  command: z.string(),
  args: z.array(z.string()),
  /** Variables that it must set, so that the same vault is found. */
  env: z.record(z.string(), z.string()),
});

export const windowCalls = {
  /** The page listens to events now: what waited for it comes. */
  "window.ready": { input: nothing, output: ok },
  "window.hide": { input: nothing, output: ok },
  /** Shows a chat in a window of its own, which stays beside the bar until it is closed. */
  "window.popOut": { input: z.strictObject({ session_id: id }), output: ok },
  "window.resize": { input: z.strictObject({ height: z.number().min(0).max(10_000) }), output: ok },
  /** Moves the bar by so many pixels, inside its display. */
  "window.move": {
    input: z.strictObject({ dx: z.int().min(-10_000).max(10_000), dy: z.int().min(-10_000).max(10_000) }),
    output: ok,
  },
  /** Puts the bar where it first stood, or on the next display. */
  "window.place": { input: z.strictObject({ at: z.enum(["start", "next_display"]) }), output: ok },
  /** Whether something is open that must not go when another window is clicked. */
  "window.busy": { input: z.strictObject({ busy: z.boolean() }), output: ok },
  "window.quit": { input: nothing, output: ok },
  /** How the bar can be called from anywhere. */
  "window.shortcut": { input: nothing, output: shortcutView },
  /** Which presets' own keys the platform took; none where nothing is called from anywhere. */
  "window.presetKeys": {
    input: nothing,
    output: z.object({
      keys: z.array(z.object({ preset: id, accelerator: z.string(), is_registered: z.boolean() })),
    }),
  },
  /** What another program's list of MCP servers must say to be served by this FloatBar. */
  "window.client": { input: nothing, output: mcpClient },
  /** What FloatBar depends on in this computer, as lines to read and to copy; English, as whoever helps reads it. */
  "window.check": { input: nothing, output: z.object({ text: z.string() }) },
  /** What was offered when the bar came: the text selected in the app before, else the clipboard's. */
  "window.selection": { input: nothing, output: z.object({ text: z.string() }) },
  /**
   * Puts an answer where the text that was taken along was selected, or on a line below it, and hides the bar. Where that cannot be,
   * it is copied and `not_inserted` says why.
   */
  "window.insert": {
    input: z.strictObject({ text: z.string().min(1).max(1_000_000), how: z.enum(["replace", "below"]) }),
    output: ok,
  },
  /** Lets its user choose a folder of this computer; null where none was chosen. */
  "window.chooseFolder": { input: nothing, output: z.object({ path: z.string().nullable() }) },
  /** Opens a file of a folder that went with an answer, in the program that the system opens it in. */
  "window.openFile": { input: z.strictObject({ message_id: id, id }), output: ok },
  /** A page as a PDF, as base64; scripts in it do not run. A browser prints it itself. */
  "window.pdf": {
    input: z.strictObject({ html: z.string().max(50_000_000) }),
    output: z.object({ pdf: z.string() }),
  },
  /** A picture of the display that the bar is on, without the bar: PNG as base64. */
  "window.capture": { input: nothing, output: z.object({ png: z.string() }) },
  /** Ends the app and installs an update that is ready. */
  "window.update": { input: nothing, output: ok },
} as const satisfies CallTable;

export const windowEvents = {
  /** The window came up and the composer should take the next key. */
  "window.shown": z.object({}),
  /** Text that could be taken along: where from, and how many characters. It is fetched when it is wanted. */
  "window.offered": z.object({
    offer: z
      .object({
        from: z.enum(["selection", "clipboard"]),
        /** In UTF-16 code units. */
        length: z.number(),
        /** How what is selected begins, to be shown; empty for what was copied, which may be a password. */
        beginning: z.string(),
      })
      .nullable(),
  }),
  /** The global shortcut was pressed: proof that it works. */
  "window.shortcutFired": z.object({}),
  /** Asked for from outside of the page: the tray, a deep link, another start. Text is put into the composer, never sent. */
  "window.command": z.discriminatedUnion("name", [
    z.object({ name: z.enum(["new_chat", "settings", "memory", "history", "tools"]) }),
    z.object({ name: z.literal("write"), text: z.string() }),
    /** A preset's own key: what is selected then is asked about with it. */
    z.object({ name: z.literal("preset"), id }),
  ]),
  /** `ready` is installed when the app quits, `on_request` only when that is asked for: its installer wants a password. */
  "window.updated": z.object({
    state: z.enum(["none", "loading", "ready", "on_request", "failed"]),
    version: z.string().nullable(),
  }),
  /** Which way the window may grow: the composer stays where it is. Where the compositor alone places it, it cannot be moved. */
  "window.layout": z.object({ grow: z.enum(["up", "down"]), max_height: z.number(), is_movable: z.boolean() }),
} as const satisfies EventTable;

export type ShortcutView = z.infer<typeof shortcutView>;

/**
 * What browser mode's page is told, as an event of its window, when no key that it has lets it in; its root element has
 * `data-door="closed"` from then on.
 */
export type KeptOut = "floatbar:kept-out";
