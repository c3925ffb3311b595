import { z } from "zod";
import type { BuiltinTool } from "./builtin-tool.ts";

const params = z.strictObject({
  /** IANA name such as `Europe/Lisbon`; the machine's own where absent. */
  time_zone: z.string().optional(),
});

/** The date and time of now, in words. */
export const timeTool: BuiltinTool<typeof params> = {
  name: "time",
  description: "Says the current date and time, in the user's time zone or in another one.",
  params,
  readOnly: true,
  async run({ time_zone }, { clock }) {
    return new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone: time_zone }).format(
      clock.now(),
    );
  },
};
