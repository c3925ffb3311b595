import { withoutSecrets } from "../settings/portable.ts";
import { isOnlyKey } from "../memory/gate/only-key.ts";
import { parseJson } from "../base/json.ts";
import type { CallInput } from "../contract/contract.ts";
import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;

type Content = NonNullable<CallInput<"drafts.keepPanel">["draft"]>;

/** Messages that are written and not yet sent, and what was written in a panel and not saved. */
export const draftCalls: CallsOf<"drafts", "vault"> = {
  "drafts.get": async ({ vault }, { session_id }) => ({ text: await vault.drafts.get(session_id ?? "") }),
  "drafts.set": async ({ vault }, { session_id, text }) => {
    // A key that was pasted into the wrong field does not stay there.
    await vault.drafts.set(session_id ?? "", (await isOnlyKey(text)) ? "" : text);
    return OK;
  },
  "drafts.panel": async ({ vault }, { panel }) => {
    const draft = parseJson(await vault.drafts.get(placeOf(panel)));
    return { draft: (draft ?? null) as Content | null };
  },
  "drafts.keepPanel": async ({ vault }, { panel, draft }) => {
    const kept = panel === "settings" && draft !== null ? withoutKeys(draft) : (draft ?? {});
    await vault.drafts.set(placeOf(panel), Object.keys(kept).length === 0 ? "" : JSON.stringify(kept));
    return OK;
  },
};

/** No chat has such an id. */
function placeOf(panel: string): string {
  return `panel:${panel}`;
}

/** Settings without what is kept with the keys once it is saved, and only there. */
function withoutKeys({ api_key: _key, instructions, ...settings }: Content): Content {
  const plain = JSON.parse(
    JSON.stringify(settings, (name, value: unknown) => (name === "api_key" || name === "env" ? undefined : value)),
  ) as Content;
  const { settings: portable, leftOut } = withoutSecrets(plain);
  // A list with an entry missing would take that entry away when it is saved.
  const isWhole = (name: string) => !leftOut.some((left) => left.startsWith(`${name}.`));
  const kept = Object.fromEntries(Object.entries(portable).filter(([name]) => isWhole(name))) as Content;
  // The vault keeps the instructions themselves, too.
  return instructions === undefined ? kept : { ...kept, instructions };
}
