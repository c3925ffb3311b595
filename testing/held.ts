/** What the gate makes of tables of texts. */
import { expect, it } from "vitest";
import { lookForKeys } from "../core/memory/gate/known-keys.ts";
import { redact } from "../core/memory/gate/redact.ts";

/** Texts by their kind. */
export type Texts = Readonly<Record<string, readonly string[]>>;
/** Texts by their kind, each with the secrets in it. */
export type Secrets = Readonly<Record<string, readonly (readonly [text: string, ...secrets: string[]])[]>>;

/** A text of its user as it goes to a remote model. */
export const held = (text: string) => redact(text, "user", () => false);

/** Each row of a table with its kind. */
export const rowsOf = <Row>(table: Readonly<Record<string, readonly Row[]>>) =>
  Object.entries(table).flatMap(([kind, texts]) => texts.map((row) => [kind, row] as const));

/** Tests that secrets stay and that what looks like one goes. */
export function holdsSecretsAlone(secrets: Secrets, lookalikes: Texts): void {
  it.each(rowsOf(secrets))("stays: %s, %j", async (_, [text, ...told]) => {
    await lookForKeys([text]);
    const { text: clean, held: kinds } = held(text);
    for (const secret of told) expect(clean).not.toContain(secret);
    expect(kinds).not.toEqual([]);
  });

  it.each(rowsOf(lookalikes))("goes where it only looks like one: %s, %j", async (_, text) => {
    await lookForKeys([text]);
    expect(held(text)).toEqual({ text, held: [] });
  });
}
