import type { CallOutput } from "../../core/contract/contract.ts";
import { t } from "../text.ts";
import type { Editable } from "./editable.ts";

/** A kind of backend that there is. */
export type Kind = CallOutput<"backends.kinds">["kinds"][number];
type Field = Kind["fields"][number];

/** The kinds as options; that they are told apart automatically is the first. */
export function kindOptions(kinds: readonly Kind[]): readonly (readonly [string, string])[] {
  return [["auto", t("Automatic")], ...kinds.map(({ kind, name }) => [kind, nameOf({ kind, name })] as const)];
}

/** What a kind is called. Vendors have names of their own; the rest are words. */
function nameOf({ kind, name }: Pick<Kind, "kind" | "name">): string {
  if (kind === "offline") return t("None, memory alone");
  if (kind === "agent") return t("A program on this computer");
  return kind === "openai" ? t("A compatible server") : name;
}

/** What a kind wants to be told. */
export function wants(kinds: readonly Kind[], kind: string): ReadonlySet<Field> {
  const known = kinds.find((other) => other.kind === kind);
  return new Set(known?.fields ?? (["address", "key", "model"] as const));
}

/**
 * What of a backend goes when it becomes another kind: the model of the one before, and its address where that is the one that
 * its vendor is known by. An address of one's own stays, since another kind may be what it is.
 */
export function leftOver(
  kinds: readonly Kind[],
  before: string,
  after: string,
  address: string,
): Partial<Pick<Editable, "api_url" | "model">> {
  const usual = kinds.find(({ api_url }) => api_url !== null && originOf(api_url) === originOf(address));
  const isTheirs = usual !== undefined && usual.kind !== after;
  const wanted = wants(kinds, after);
  return {
    ...(isTheirs || !wanted.has("address") ? { api_url: null } : {}),
    ...(isTheirs || before !== "auto" || !wanted.has("model") ? { model: null } : {}),
  };
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
