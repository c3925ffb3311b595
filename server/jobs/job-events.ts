/** What a job tells of itself while it is worked on, as schemas. */
import { z } from "zod";
import { named } from "../schemas.ts";
import { chatEvent } from "../../core/protocol.ts";

const step = z.int().min(0).describe("Which step of the plan, from 0.");

/** What an answer of a job tells that is of interest outside: with the step that it belongs to. */
export const TOLD: ReadonlySet<string> = new Set([
  "thinking",
  "tool_start",
  "tool_approval",
  "tool_progress",
  "tool_complete",
]);
const told = chatEvent.options
  .filter((option) => TOLD.has(option.shape.type.value))
  .map((option) => option.extend({ step }));

export const jobEvent = z.union([
  z.object({ type: z.literal("job_start"), job_id: z.string(), goal: z.string() }),
  z.object({ type: z.literal("plan"), steps: z.array(z.string()) }),
  z.object({ type: z.literal("step_start"), step, text: z.string(), stream_id: z.string() }),
  z.object({ type: z.literal("step_complete"), step, content: z.string(), tokens: z.number() }),
  z.object({
    type: z.literal("job_end"),
    state: z.enum(["complete", "failed", "cancelled"]),
    result: z.string().nullable(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  }),
  ...told,
]);

export type JobEvent = z.infer<typeof jobEvent>;

named.add(jobEvent, { id: "JobEvent" });
