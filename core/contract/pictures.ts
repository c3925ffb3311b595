/** Pictures that an answer names by their address. */
import { z } from "zod";
import type { CallTable } from "./shapes.ts";

export const pictureCalls = {
  /** Fetches one, once its user agreed to its host; `data` is base64. */
  "pictures.fetch": {
    input: z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(4000) }),
    output: z.object({ media_type: z.string(), data: z.string() }),
  },
} as const satisfies CallTable;
