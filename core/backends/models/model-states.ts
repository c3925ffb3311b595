/** Whether a listed model can be asked, by what its server says of how it is. */
import { folded } from "./model-kinds.ts";
import { type Loose, record, records, text } from "./transport/loose.ts";

/** Fields that are true of a model that answers, and of one that does not. */
const IS =
  /^(?:is-)?(?:active|enabled|available|online|ready|downloaded|installed|inference|available-on-current-plan)$/;
const IS_NOT = /^(?:is-)?(?:archived|disabled|failed|offline|hidden|deleted|deprecated|retired)$/;
/** Fields that tell in a word how it is, and words for one that does not answer, or not for long any more. */
const STATE = /^(?:status|state|value|ready|availability|stage|lifecycle|lifecycle-status)$/;
const OFF =
  /^(?:in-?active|disabled|archived|retired|shut-?down|off-?line|failed|error|unavailable|withdrawn|removed|delet(?:ed|ing)|suspended|blocked|legacy|deprecated|end-of-life|eol|sunset|not-(?:ready|available|downloaded|installed)|download(?:able|ing)|creating|uploading|unhealthy|down)$/;
/** Fields that tell when it ends. */
const ENDS = /deprecat|expir|retire|sunset|shut-?down|end-of-life|eol/;
/** Where entries keep more of it, and where they name those who run it. */
const WITHIN = /^(?:status|state|policy|lifecycle|model-lifecycle|model-spec|info|model-info|capabilities)$/;
const RUNNERS = /^(?:providers|endpoints|instances|deployments)$/;

/** Whether a model answers, as far as its server tells: it is not switched off, did not fail, is on this machine, and did not end. */
export function isReady(fields: Loose, now = Date.now()): boolean {
  return Object.entries(fields).every(([key, value]) => {
    const field = folded(key);
    if (typeof value === "boolean") return value ? !IS_NOT.test(field) : !IS.test(field);
    if (ENDS.test(field)) return !isPast(value, now);
    const word = text(value);
    if (word !== undefined) return !STATE.test(field) || !OFF.test(folded(word));
    if (Array.isArray(value)) return isOneReady(field, records(value), now);
    return !WITHIN.test(field) || isReady(record(value) ?? {}, now);
  });
}

function isOneReady(field: string, entries: readonly Loose[], now: number): boolean {
  if (RUNNERS.test(field)) return entries.length === 0 || entries.some((entry) => isReady(entry, now));
  // Cloudflare keeps fields in a list, each with its name.
  const named = entries.flatMap(({ property_id: name, value }) => (text(name) === undefined ? [] : [[name, value]]));
  return isReady(Object.fromEntries(named), now);
}

/** Whether a day is over: a date, seconds or milliseconds, or several of them, one for each thing that ends. */
function isPast(value: unknown, now: number): boolean {
  if (typeof value === "number") return value > 0 && (value < 1e11 ? value * 1000 : value) < now;
  if (typeof value === "string") return /^\d{4}-\d\d/.test(value) && Date.parse(value) < now;
  const days = Object.values(record(value) ?? {});
  return days.length > 0 && days.every((day) => isPast(day, now));
}
