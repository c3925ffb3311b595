import { findLocal } from "../backends/local.ts";
import type { LearnedModels } from "../backends/models/learned.ts";
import { VENDORS, vendorOfKey } from "../backends/models/vendors.ts";
import type { BackendPool } from "../backends/pool.ts";
import { pickModel } from "../backends/models/pick.ts";
import { useNetwork } from "../backends/network.ts";
import { createBackend, resolveBackend } from "../backends/registry.ts";
import type { CallOutput } from "../contract/contract.ts";
import type { CallsOf } from "./services.ts";

/** What can be asked. */
export const backendCalls: CallsOf<"backends", "backends" | "settings" | "env" | "closing"> = {
  "backends.list": async ({ backends }) => {
    const pool = await backends.pool();
    return { backends: pool.entries.map(({ id, name, model }) => ({ id, name: name || mainName(pool, id), model })) };
  },
  "backends.models": async ({ backends, closing }, { id }) => {
    const { models } = await (await backends.pool()).get(id).check(closing);
    return { models };
  },
  "backends.kinds": async () => ({
    kinds: [
      { kind: "offline", name: "Offline, memory alone", api_url: null, key_variable: null, fields: [] },
      {
        kind: "floatbar",
        name: "FloatBar backend",
        api_url: null,
        key_variable: "FLOATBAR_API_KEY",
        fields: ["address", "key"],
      },
      { kind: "agent", name: "Command-line agent", api_url: null, key_variable: null, fields: ["program"] },
      ...VENDORS.map(({ id, name, url, keyVariable, isLocal = false }) => ({
        kind: id,
        name,
        api_url: url,
        key_variable: keyVariable,
        fields: isLocal ? (["address", "model"] as const).slice() : (["address", "key", "model"] as const).slice(),
      })),
    ],
  }),
  "backends.local": async ({ env, closing }) => {
    const found = await findLocal(env, closing);
    return { found: found.map((server) => ({ ...server, model: pickModel(server.models) })) };
  },
  "backends.try": async ({ backends, settings, env, closing }, { kind, api_url: apiUrl, api_key: apiKey }) => {
    const backend = createBackend({ kind, apiUrl, apiKey, model: null }, backends.environment);
    // Until now nothing had to be reached, and so nothing was made ready for it.
    useNetwork((await settings.resolve()).network, env);
    try {
      const { models } = await backend.check(closing);
      return { name: backend.label, models, model: pickModel(models) };
    } finally {
      backend.close?.();
    }
  },
  "backends.learned": async ({ backends }) => ({ models: leftOutByModel(backends.environment.learned) }),
  "backends.relearn": async ({ backends }, { server, model }) => {
    backends.environment.learned?.forget(server, model);
    return { ok: true };
  },
  "backends.detect": async (_, { text }) => detect(text.trim()),
};

/** What models are asked without, as far as a user may want it back. */
function leftOutByModel(learned: LearnedModels | undefined): CallOutput<"backends.learned">["models"] {
  return (learned?.all() ?? []).flatMap(({ server, model, recipe }) => {
    const left_out = [
      ...recipe.without,
      ...(recipe.plainSchemas.length > 0 || recipe.toolFields.length > 0 ? ["schemas"] : []),
      ...(recipe.maxTools === null ? [] : ["many_tools"]),
    ];
    const isPlain = left_out.length === 0 && recipe.droppedTools.length === 0;
    return isPlain ? [] : [{ server, model, left_out, tools: recipe.droppedTools }];
  });
}

/** The name of what the settings' first fields come to, as it stands. */
function mainName(pool: BackendPool, id: string): string {
  try {
    return pool.get(id).label;
  } catch {
    return "Not configured";
  }
}

function detect(text: string): CallOutput<"backends.detect"> {
  const unknown = { kind: null, name: null, api_url: null, is_key: false };
  const ofKey = vendorOfKey(text);
  if (ofKey) return { kind: ofKey.id, name: ofKey.name, api_url: ofKey.url, is_key: true };
  try {
    const found = resolveBackend({ kind: "auto", apiUrl: text, apiKey: null, model: null });
    if (found.kind === "floatbar") return { kind: "floatbar", name: "FloatBar backend", api_url: text, is_key: false };
    if (found.kind === "model") {
      return {
        kind: found.vendor.id,
        name: found.vendor.name,
        api_url: found.url.href.replace(/\/$/, ""),
        is_key: false,
      };
    }
  } catch {
    // Neither a key that is known nor an address.
  }
  return unknown;
}
