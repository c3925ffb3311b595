import { z } from "zod";
import { parseJson } from "../base/json.ts";

const id = z.union([z.string(), z.int()]);
/** What of a message says what it is; a server passes over what is none. */
const frame = z.object({
  jsonrpc: z.literal("2.0"),
  id: id.optional(),
  method: z.string().optional(),
  params: z
    .object({ requestId: id.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** What a line says of itself as a message; nothing where it is none. */
export function frameOf(line: string): Partial<z.infer<typeof frame>> {
  return frame.safeParse(parseJson(line)).data ?? {};
}
