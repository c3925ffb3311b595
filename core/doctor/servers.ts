/** The tool servers as "Test connection" finds them: those that answer, and of each other one why it does not, with what to do. */
import type { CheckStep } from "../contract/contract.ts";
import { type Phrase, phrase } from "../base/phrases.ts";
import { BUILTIN, type McpHub } from "../tools/hub.ts";
import type { ServerView } from "../tools/server-view.ts";
import { step } from "./reach.ts";

/** How long a server is waited for that has to be started, in milliseconds. */
const START_MS = 20_000;

/** One step for all that answer, and one for each that does not. Servers that are switched off are not asked. */
export async function serverSteps(hub: McpHub, patienceMs: number = START_MS): Promise<CheckStep[]> {
  const asked = hub.servers.filter(({ name, config }) => name !== BUILTIN && config?.disabled !== true);
  const found = await Promise.all(asked.map(async ({ name }) => ({ name, why: await hub.faultOf(name, patienceMs) })));
  const ready = found.filter(({ why }) => why === undefined).map(({ name }) => name);
  const good = step("servers", "ok", phrase("doctor.servers_ready", { names: ready.join(", ") }));
  const others = found.flatMap(({ name, why }) => {
    if (!why) return [];
    return [step("servers", "warning", why, fixOf(why, hub.connection(name)?.view))];
  });
  return [...(ready.length > 0 ? [good] : []), ...others];
}

/** Faults that say no more than that there is one: of these the log says more. The others say themselves what to do. */
const LOG_SAYS_MORE: ReadonlySet<string> = new Set([
  "tools.server_unstarted",
  "tools.server_failed",
  "tools.start_slow",
  "tools.server_ended",
]);

function fixOf(why: Phrase, view: ServerView | undefined): Phrase | null {
  if (why.key === "tools.starting") return phrase("doctor.server_starting");
  const fault = typeof why.params.why === "object" ? why.params.why : why;
  const hasMore = view?.state === "failed" && view.log.length > 0 && LOG_SAYS_MORE.has(fault.key);
  return hasMore ? phrase("doctor.server_log") : null;
}
