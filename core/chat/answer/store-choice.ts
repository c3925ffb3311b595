import { type HashedContext, hashJson } from "../../context/select/hash.ts";
import type { BuiltContext } from "../../context/select/select.ts";
import { askedHow } from "../presets.ts";
import type { SentDocument } from "./documents.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { storedReceiptOf } from "./receipt.ts";
import type { AnswerServices } from "./services.ts";

interface Chosen {
  context: HashedContext;
  /** Undefined for a context that came with the request. */
  built: BuiltContext | undefined;
  /** Most tokens that it might have. */
  budget: number;
}

/** Stores a context with its receipt, before anything is sent. */
export async function storeChoice(
  answer: LiveAnswer,
  { vault }: Pick<AnswerServices, "vault">,
  { context, built, budget }: Chosen,
  { held, documents, encoding }: Pick<BuiltContext, "held"> & { documents: SentDocument[]; encoding: string },
): Promise<void> {
  const { preset, instructions = "" } = answer.overrides;
  const instructed = preset === undefined || instructions === "" ? undefined : hashJson(instructions);
  const asked = { budget, encoding, preset: askedHow(answer.overrides) };
  // What names the context comes last, so that a crash in between leaves nothing that points nowhere.
  await vault.append(async (tables) => {
    const sent = context.context.facts.map(({ id }) => id);
    await Promise.all([
      tables.contexts.add(context.hash, context.canonical),
      instructed && tables.contexts.add(instructed.hash, instructed.canonical),
      built &&
        tables.receipts.set(
          answer.messageId,
          storedReceiptOf({ ...built, held: [...built.held, ...held], documents }, asked),
        ),
      tables.factUses.add(answer.messageId, sent),
    ]);
    await tables.messages.note(answer.messageId, { context_hash: context.hash });
  });
}
