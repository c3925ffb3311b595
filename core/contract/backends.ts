/** What can be asked. */
import { z } from "zod";
import { type CallTable, type EventTable, nothing, ok } from "./shapes.ts";

export const backendId = z.string().regex(/^[a-z0-9-]{1,40}$/, "may have a to z, 0 to 9 and -");
/** `auto`, `offline`, `floatbar`, `agent`, or a vendor's id; see `backends.kinds`. */
export const backendKind = z.string().max(50);

/** A backend besides the main one. */
export const moreBackend = z.object({
  id: backendId,
  name: z.string().min(1).max(100),
  kind: backendKind,
  api_url: z.string().max(2000).nullable(),
  model: z.string().max(200).nullable(),
  /** Whether it answers where the one that was asked cannot be reached; in the order of the list. */
  is_fallback: z.boolean(),
  /** For the kind `agent`: the program that answers, in streaming JSON as Claude Code does. */
  agent: z
    .object({
      command: z.string().min(1).max(2000),
      args: z.array(z.string().max(2000)).max(100),
      cwd: z.string().max(2000).nullable(),
    })
    .nullable()
    .default(null),
});

/** A model that is asked without what it refused. */
export const learnedModel = z.object({
  /** Host and path. */
  server: z.string(),
  model: z.string(),
  /** What is left out, by the names in docs/backends.md. */
  left_out: z.array(z.string()),
  /** Tools that it does not take. */
  tools: z.array(z.string()),
});

export const backendCalls = {
  /** What can be asked: the main backend first. */
  "backends.list": {
    input: nothing,
    output: z.object({
      backends: z.array(
        z.object({
          id: backendId,
          name: z.string(),
          /** The one that was chosen. */
          model: z.string().nullable(),
          /** The one that answers: the chosen one, or the one that is picked where none is, as far as that is known. */
          usual: z.string().nullable(),
        }),
      ),
    }),
  },
  /** Models that a configured backend lists. */
  "backends.models": { input: z.strictObject({ id: backendId }), output: z.object({ models: z.array(z.string()) }) },
  /** Every kind of backend there is. */
  "backends.kinds": {
    input: nothing,
    output: z.object({
      kinds: z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          api_url: z.string().nullable(),
          /** The variable of the environment that its key may stand in; null where none is needed. */
          key_variable: z.string().nullable(),
          /** What it wants to be told; of anything else a field would be left over from another kind. */
          fields: z.array(z.enum(["address", "key", "model", "program"])),
        }),
      ),
    }),
  },
  /** Servers with models that run on this machine just now. */
  "backends.local": {
    input: nothing,
    output: z.object({
      found: z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          api_url: z.string(),
          /** None where it runs without a model yet. */
          models: z.array(z.string()),
          /** The one that answers where none is chosen. */
          model: z.string().nullable(),
        }),
      ),
    }),
  },
  /**
   * Asks a backend that is not in the settings which models it has, and stores nothing: it fails where its list does not take the
   * key for right and a short question is refused. `model` is the one that answers; null where the other side picks it.
   */
  "backends.try": {
    input: z.strictObject({
      kind: backendKind,
      api_url: z.string().max(2000).nullable(),
      api_key: z.string().min(1).max(10_000).nullable(),
      /** The one that is asked; null for the one that is picked of its list. */
      model: z.string().min(1).max(200).nullable().default(null),
    }),
    output: z.object({
      name: z.string(),
      models: z.array(z.string()),
      model: z.string().nullable(),
      /** The address that answers, where that is another one near to the one that was given. */
      api_url: z.string().nullable(),
    }),
  },
  /**
   * Vendors whose key stands in the environment, or in that of the user's shell; with the address that stands beside it, where the
   * key is for another server. It is not used until it is taken.
   */
  "backends.found_keys": {
    input: nothing,
    output: z.object({
      found: z.array(z.object({ kind: z.string(), variable: z.string(), api_url: z.string().nullable() })),
    }),
  },
  /** Tries the key that was found for a vendor at the vendor's own address, or the one beside it, and, once it is answered, answers with it from now on. */
  "backends.take_key": {
    input: z.strictObject({ kind: backendKind }),
    output: z.object({ name: z.string(), models: z.array(z.string()), model: z.string().nullable() }),
  },
  /** What models refused, so that they are asked without it. */
  "backends.learned": { input: nothing, output: z.object({ models: z.array(learnedModel) }) },
  /** Asks a model with everything again. */
  "backends.relearn": {
    input: z.strictObject({ server: z.string().max(2000), model: z.string().max(500) }),
    output: ok,
  },
  /** What a pasted address or key belongs to; nulls where nobody can tell. The text is not kept. */
  "backends.detect": {
    input: z.strictObject({ text: z.string().min(1).max(10_000) }),
    output: z.object({
      kind: z.string().nullable(),
      name: z.string().nullable(),
      api_url: z.string().nullable(),
      is_key: z.boolean(),
      /** Whether it is nothing but a key in a form that is known, a vendor's of models or another. */
      is_only_key: z.boolean(),
    }),
  },
} as const satisfies CallTable;

export const backendEvents = {
  /** What models taught, or which of them answers where none is chosen, is another now. */
  "backends.changed": z.object({}),
} as const satisfies EventTable;
