import { z } from "zod";
import type { Backend, Used } from "../../core/backends/backend.ts";
import type { JobStep } from "./job.ts";
import { parseJson } from "../../core/base/json.ts";

const PLAN =
  "Break the user's goal into a few steps that an assistant with tools can do one after the other. Answer with JSON alone: " +
  '{"steps": ["…", "…"]}. Use as few steps as the goal needs, and at most ';
const planned = z.object({ steps: z.array(z.string().trim().min(1).max(2000)).min(1) });
const PLAN_MS = 60_000;

/**
 * Breaks a goal into steps.
 *
 * @param most steps that there may be, one or more. @param onTaken hears what that took, also where it fails.
 * @throws BackendError what the model's server says; the signal's reason.
 */
export async function planOf(
  goal: string,
  most: number,
  backend: Backend,
  { signal, onTaken }: { signal: AbortSignal; onTaken: (used: Used) => Promise<void> },
): Promise<JobStep[]> {
  const open = (text: string): JobStep => ({ text, state: "open", message_id: null, stream_id: null });
  if (!backend.read || most === 1) return [open(goal)];
  const { text: said } = await backend.read(
    `${PLAN}${most}.`,
    goal,
    AbortSignal.any([signal, AbortSignal.timeout(PLAN_MS)]),
    onTaken,
  );
  const parsed = planned.safeParse(parseJson(said));
  // A model that cannot plan may still be able to do it at once.
  return parsed.success ? parsed.data.steps.slice(0, most).map(open) : [open(goal)];
}
