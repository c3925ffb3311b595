/** The copy of a text that may leave this device. */
import type { HeldKind, SensitiveKind } from "../../base/held-kinds.ts";
import { findSecrets } from "./secret-spans.ts";
import { documentSentences } from "./papers.ts";
import { sensitiveSentences } from "./sensitive.ts";

/** Whose words a text is: its user's, a model's, or those of a file that its user gave. */
export type Writer = "user" | "assistant" | "document";

export interface Redacted {
  text: string;
  /** What was held back, each kind once; empty where the text is as it was. */
  held: readonly HeldKind[];
}

/**
 * A text without its secrets, and without the sentences of kinds that must stay. The text itself is not changed.
 *
 * @param isTold whether the person ever told of such a matter, without which a model's words on it are nobody's.
 */
export function redact(
  text: string,
  writer: Writer,
  mayGo: (kind: HeldKind) => boolean,
  isTold: (kind: SensitiveKind) => boolean = () => true,
): Redacted {
  const held = new Set<HeldKind>();
  let clean = "";
  let from = 0;
  for (const { kind, start, end } of findSecrets(text, writer === "assistant" ? writer : "user")) {
    if (kind === "id" && mayGo(kind)) continue;
    held.add(kind);
    clean += `${text.slice(from, start)}${placeholder(kind)}`;
    from = end;
  }
  clean += text.slice(from);
  for (const { sentence, kinds } of writer === "document"
    ? documentSentences(clean)
    : sensitiveSentences(clean, writer)) {
    const kept = [...kinds].find((kind) => !mayGo(kind) && isTold(kind));
    if (kept === undefined) continue;
    held.add(kept);
    clean = clean.replace(sentence, () => placeholder(kept));
  }
  return { text: clean, held: [...held] };
}

/** What a model reads in the place of what was held back. Which private matter it was is private, too. */
export function placeholder(kind: HeldKind): string {
  return `[${SECRETS[kind] ?? "private matter"} held back]`;
}

const SECRETS: Readonly<Partial<Record<HeldKind, string>>> = {
  key: "key",
  password: "password",
  pin: "PIN",
  card: "card number",
  account: "account number",
  seed: "recovery phrase",
  id: "id number",
};

const PLACEHOLDERS = /\[[\w ]+ held back\]/g;

/** Whether nothing of a text is left but what stands for what was held back. */
export function isNothingLeft({ text, held }: Redacted): boolean {
  return held.length > 0 && !/[\p{L}\p{N}]/u.test(text.replace(PLACEHOLDERS, ""));
}
