/** The tool servers as "Test connection" finds them: those that answer, and of each other one why it does not, with what to do. */
import type { CheckStep } from "../contract/contract.ts";
import { phrase } from "../base/phrases.ts";
import { BUILTIN, type McpHub } from "../tools/hub.ts";
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
    const { state, log } = hub.connection(name)?.view ?? { state: "idle", log: [] };
    // One that wants a sign-in says where; of one that failed its log says more.
    const fix =
      state === "starting"
        ? phrase("doctor.server_starting")
        : state === "failed" && log.length > 0
          ? phrase("doctor.server_log")
          : null;
    return [step("servers", "warning", why, fix)];
  });
  return [...(ready.length > 0 ? [good] : []), ...others];
}
