/** Whether a backend speaks the protocol: every rule is tried, one after the other. */
import { Broken, Probe, type ProbeOptions, Untried } from "./probe.ts";
import type { Rule } from "./rule.ts";
import { chatRules, hashRules, wholeRules } from "./rules/chat.ts";
import { memoryRules } from "./rules/memory.ts";
import { projectRules } from "./rules/projects.ts";
import { errorRules, serviceRules } from "./rules/service.ts";
import { sessionRules } from "./rules/sessions.ts";
import { streamRules } from "./rules/streams.ts";
import { websocketRules } from "./rules/websocket.ts";

export const RULES: readonly Rule[] = [
  ...serviceRules,
  ...errorRules,
  ...sessionRules,
  ...chatRules,
  ...hashRules,
  ...streamRules,
  ...websocketRules,
  ...wholeRules,
  ...memoryRules,
  ...projectRules,
];

export interface Verdict {
  id: string;
  says: string;
  /** `untried` where it does not concern the backend, or could not be told. */
  outcome: "kept" | "broken" | "untried";
  /** What came and what is right, or why it was not tried; null where there is nothing to say. */
  why: string | null;
}

/**
 * Tries the rules whose id begins with a word.
 *
 * @throws Error where nobody is there, or the key lets nobody in: then no rule says anything.
 */
export async function* conformance(options: ProbeOptions & { only?: string | undefined }): AsyncGenerator<Verdict> {
  const probe = new Probe(options);
  const rules = RULES.filter(({ id }) => id.startsWith(options.only ?? ""));
  await refuseNobody(probe);
  for (const rule of rules) yield { id: rule.id, says: rule.says, ...(await verdictOf(rule, probe)) };
}

async function refuseNobody(probe: Probe): Promise<void> {
  let status: number;
  try {
    ({ status } = await probe.request("GET", "/capabilities"));
  } catch (error) {
    throw new Error(`No backend answers: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (status === 401 || status === 403)
    throw new Error("The backend does not take the key. Give a user's key with --key, or a token with --token.");
}

async function verdictOf({ feature, check }: Rule, probe: Probe): Promise<Pick<Verdict, "outcome" | "why">> {
  try {
    if (feature !== undefined && !(await probe.offers("features", feature)))
      throw new Untried(`the backend does not say "${feature}" in its features`);
    await check(probe);
    return { outcome: "kept", why: null };
  } catch (error) {
    if (error instanceof Untried) return { outcome: "untried", why: error.message };
    if (error instanceof Broken) return { outcome: "broken", why: error.message };
    // What no rule foresaw is no reason to stop, and no conformance either.
    return { outcome: "broken", why: `something else than the protocol came: ${String(error)}` };
  }
}
