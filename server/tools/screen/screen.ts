import { z } from "zod";
import { KEYS } from "../../../core/tools/x11/keysyms.ts";

/** The keys that have a name, as `press_key` takes them; any other is the character that it writes. */
const NAMED_KEYS = Object.keys(KEYS);

const coordinate = z.int().min(0).max(100_000);
const point = z.object({ x: coordinate, y: coordinate });
const key = z
  .string()
  .toLowerCase()
  .refine((name) => NAMED_KEYS.includes(name) || /^[\x21-\x7e]$/.test(name), {
    error: `must be one character, or one of ${NAMED_KEYS.join(", ")}`,
  });

/** What each action takes. Places are in pixels of the screenshot, from its top left. */
export const SCREEN_PARAMS = {
  screenshot: z.object({}),
  move_pointer: point,
  click: point.extend({
    button: z.enum(["left", "right", "middle"]).default("left"),
    double: z.boolean().default(false),
  }),
  drag: z.object({ from: point, to: point }),
  scroll: point.extend({ right: z.int().min(-100).max(100).default(0), down: z.int().min(-100).max(100).default(0) }),
  type_text: z.object({ text: z.string().min(1).max(2000) }),
  press_key: z.object({
    key,
    modifiers: z
      .array(z.enum(["control", "alt", "shift", "super"]))
      .max(4)
      .default([]),
  }),
} as const;

type Params = typeof SCREEN_PARAMS;

/** One thing done on a screen. */
export type ScreenAction = { [Name in keyof Params]: { name: Name } & z.output<Params[Name]> }[keyof Params];

/** What came of it. */
export interface ScreenResult {
  /** Of the whole screen, in pixels of its screenshot. */
  width: number;
  height: number;
  /** Of a screenshot: PNG, base64. */
  image?: string | undefined;
}

/** How things stand with a screen. */
export interface ScreenStatus {
  /** Why nothing can be done on it; null where it can. */
  unavailable: string | null;
  /** Whether something is done on it, or was a moment ago: as long as the sign stands there. */
  isActing: boolean;
  /** Whether its owner said stop; until they say otherwise nothing is done on it. */
  isStopped: boolean;
}

/** A screen with its pointer and its keys. */
export interface Screen {
  /**
   * Does one thing, with a sign on the screen while it is done.
   *
   * @throws ConflictError `screen_unavailable`, or `screen_stopped` once the stop key was pressed; InputError for a place that
   * is not on the screen; the signal's reason.
   */
  act(action: ScreenAction, signal: AbortSignal): Promise<ScreenResult>;
  status(): Promise<ScreenStatus>;
  /** What the stop key does. */
  stop(): void;
  /** Lets things be done again. */
  resume(): void;
}
