import { toErrorShape } from "../base/errors.ts";
import { judgeFacts } from "../memory/judge.ts";
import type { Services } from "./services.ts";

/** Judges what older rules learned, in the background, and tells when there is something to look over. Never throws. */
export async function judgeInBackground({
  vault,
  ids,
  closing,
  log,
  emitter,
}: Pick<Services, "vault" | "ids" | "closing" | "log" | "emitter">): Promise<void> {
  try {
    const count = await judgeFacts(vault, ids, closing);
    if (count > 0) emitter.emit("suggestions.changed", {});
  } catch (error) {
    if (!closing.aborted) log.error({ code: toErrorShape(error).code }, "facts of older rules could not be judged");
  }
}
