import { z } from "zod";
import type { Clock } from "../../base/clock.ts";
import { InputError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { builtin } from "./builtin-tool.ts";

/**
 * The date and time of now, in words.
 *
 * @param timeZone IANA name such as `Asia/Tokyo`; the machine's own where absent.
 * @throws InputError for a name that is none.
 */
export function timeInWords(clock: Clock, timeZone?: string): string {
  try {
    const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone });
    return format.format(clock.now());
  } catch {
    throw new InputError(phrase("time.unknown_zone", { zone: timeZone ?? "" }), "time_zone");
  }
}

export const timeTool = builtin({
  name: "time",
  description: "Says the current date and time, in the user's time zone or in another one.",
  params: z.object({ time_zone: z.string().optional().describe("IANA name, such as Asia/Tokyo") }),
  readOnly: true,
  run: async ({ time_zone }, { clock }) => timeInWords(clock, time_zone),
});
