import type { Backend, Health } from "../backends/backend.ts";
import { findLocal } from "../backends/local.ts";
import { tellingAddress } from "../backends/models/find-address.ts";
import { chatsByName } from "../backends/models/model-names.ts";
import type { LearnedModels } from "../backends/models/learned.ts";
import { VENDORS, vendorOfKey } from "../backends/models/vendors.ts";
import type { BackendPool } from "../backends/pool.ts";
import { foundKeys } from "./found-keys.ts";
import { useNetwork } from "../backends/network.ts";
import { isOnlyKey } from "../memory/gate/only-key.ts";
import { addressIn, asPasted, keyIn } from "../base/pasted.ts";
import { type BackendConfig, createBackend, resolveBackend } from "../backends/registry.ts";
import type { CallOutput } from "../contract/contract.ts";
import { askShortly } from "../doctor/short-question.ts";
import { BackendError, InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { isAnybodys, nearest } from "../backends/nearest.ts";
import { settingsChanged } from "./settings.ts";
import type { CallsOf, Services } from "./services.ts";

/** What can be asked. */
export const backendCalls: CallsOf<
  "backends",
  "backends" | "settings" | "env" | "shellKeys" | "closing" | "vectors" | "emitter" | "ids"
> = {
  "backends.list": async ({ backends }) => {
    const pool = await backends.pool();
    return {
      backends: pool.entries.map(({ id, name, model }) => {
        const backend = madeOf(pool, id);
        const label = name || (backend?.label ?? "Not configured");
        return { id, name: label, model, usual: model ?? backend?.usualModel?.() ?? null };
      }),
    };
  },
  "backends.models": async ({ backends, closing, emitter }, { id }) => {
    const backend = (await backends.pool()).get(id);
    const before = backend.usualModel?.();
    const { models } = await backend.check(closing);
    // What answers where nobody chose may be another one now, and is named in more places.
    if (backend.usualModel?.() !== before) emitter.emit("backends.changed", {});
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
  "backends.local": async ({ backends, env, closing }) => ({
    found: await findLocal(env, backends.environment.learned, closing),
  }),
  "backends.try": (services, { kind, model, ...pasted }) => {
    const { api_url: apiUrl, api_key: apiKey } = asPasted(pasted);
    return tried(services, { kind, apiUrl, apiKey, model });
  },
  "backends.found_keys": async (services) => ({
    found: foundKeys(services).map(({ kind, variable, api_url }) => ({ kind, variable, api_url })),
  }),
  "backends.take_key": async (services, { kind }) => {
    const found = foundKeys(services).find((known) => known.kind === kind);
    if (!found) throw new InputError(phrase("backend.no_key_found"), "kind");
    const answer = await triedAt(services, { kind, apiUrl: found.api_url, apiKey: found.key, model: null });
    // What was picked is not chosen: where it does not chat, another one may be asked.
    await services.settings.save({ backend: kind, api_url: found.api_url, api_key: found.key, model: null });
    await settingsChanged(services);
    return answer;
  },
  "backends.learned": async ({ backends }) => ({ models: leftOutByModel(backends.environment.learned) }),
  "backends.relearn": async ({ backends }, { server, model }) => {
    backends.environment.learned?.forget(server, model);
    return { ok: true };
  },
  "backends.detect": async (_, { text }) => ({ ...detect(text.trim()), is_only_key: await isOnlyKey(text) }),
};

type Trying = Pick<Services, "backends" | "settings" | "env" | "closing" | "ids">;

/**
 * What somebody who is not in the settings answers with, at the address or near to it: few paste the path of an API, and a list of
 * models does not say in which format its models are asked.
 *
 * @throws BackendError where nobody does.
 */
async function tried(services: Trying, config: BackendConfig): Promise<CallOutput<"backends.try">> {
  if (!isAnybodys(config)) return { ...(await triedAt(services, config)), api_url: null };
  useNetwork(services.settings.chosen().network, services.env);
  const found = await nearest(config, services.closing);
  const at = found ? { ...config, apiUrl: found.address } : config;
  const answer = await triedAt(services, at);
  return { ...answer, api_url: found?.isOther === true ? found.address : null };
}

/** Of these faults of a list the question that follows knows more: a key that may not list models may ask them. */
const NO_LIST: ReadonlySet<string> = new Set(["forbidden", "internal", "not_found", "bad_response", "invalid_request"]);

async function triedAt(
  { backends, settings, env, closing, ids }: Trying,
  config: BackendConfig,
): Promise<Omit<CallOutput<"backends.try">, "api_url">> {
  const backend = createBackend(config, backends.environment);
  // A key that tells of nobody is no wish to stay without a model.
  if (backend.kind === "offline" && config.apiKey !== null)
    throw new InputError(phrase("backend.unknown_key"), "api_key");
  // Until now nothing had to be reached, and so nothing was made ready for it.
  useNetwork(settings.chosen().network, env);
  try {
    const health = await backend.check(closing).catch((error: unknown): Health => {
      const isOfList = backend.kind === "model" && config.model !== null;
      if (!isOfList || !(error instanceof BackendError) || !NO_LIST.has(error.code)) throw error;
      return { ok: true, phrase: error.phrase, models: [] };
    });
    if (!health.ok) throw new BackendError("unreachable", health.phrase);
    const chatting = health.models.filter(chatsByName);
    const models = chatting.length > 0 ? chatting : health.models;
    if (backend.kind === "model")
      await proven({ backend, hasList: models.length > 0, hasKey: config.apiKey !== null }, { closing, ids });
    // Where the other side picks, only one that is alone is known.
    const only = models.length === 1 ? models[0] : undefined;
    return { name: backend.label, models, model: backend.usualModel?.() ?? health.usual ?? only ?? null };
  } finally {
    backend.close?.();
  }
}

/** @throws BackendError where nobody can be asked: a list that anybody is shown says nothing of who may ask. */
async function proven(
  { backend, hasList, hasKey }: { backend: Backend; hasList: boolean; hasKey: boolean },
  { closing, ids }: Pick<Trying, "closing" | "ids">,
): Promise<void> {
  if (hasList && hasKey && (await backend.listProvesKey?.(closing)) === true) return;
  await askShortly(backend, () => ids.next("session"), closing);
}

/** What models are asked without, as far as a user may want it back. */
function leftOutByModel(learned: LearnedModels | undefined): CallOutput<"backends.learned">["models"] {
  return (learned?.all() ?? []).flatMap(({ server, model, recipe }) => {
    const left_out = [
      ...recipe.without,
      ...(recipe.saysNoEffort ? ["thinking"] : []),
      ...(recipe.plainSchemas.length > 0 || recipe.toolFields.length > 0 ? ["schemas"] : []),
      ...(recipe.maxTools === null ? [] : ["many_tools"]),
    ];
    const isPlain = left_out.length === 0 && recipe.droppedTools.length === 0;
    return isPlain ? [] : [{ server, model, left_out, tools: recipe.droppedTools }];
  });
}

/** Undefined for what no backend can be made of. */
function madeOf(pool: BackendPool, id: string): Backend | undefined {
  try {
    return pool.get(id);
  } catch {
    return undefined;
  }
}

/** Whether an address is that of a vendor's page where keys are made, and no model's. */
function showsKeys({ hostname, pathname }: URL): boolean {
  return /^(?:platform|console|aistudio|dash(?:board)?|cloud|app)\./.test(hostname) && /key/i.test(pathname);
}

function detect(text: string): Omit<CallOutput<"backends.detect">, "is_only_key"> {
  const unknown = { kind: null, name: null, api_url: null, is_key: false };
  const address = addressIn(text);
  const ofKey = address === undefined || address.includes("@") ? vendorOfKey(keyIn(text)) : undefined;
  if (ofKey) return { kind: ofKey.id, name: ofKey.name, api_url: ofKey.url, is_key: true };
  try {
    const found = resolveBackend({ kind: "auto", apiUrl: address ?? text, apiKey: null, model: null });
    if (found.kind !== "floatbar" && found.kind !== "model") return unknown;
    if (showsKeys(found.url)) return unknown;
    const api_url = found.url.href.replace(/\/$/, "");
    if (found.kind === "model") {
      const { id, name, format, url } = found.vendor;
      if (url !== null || format === "chat" || format === "vertex") return { kind: id, name, api_url, is_key: false };
      // A vendor's format at another's address is told from the address each time.
      return { kind: null, name, api_url: tellingAddress({ url: api_url, speaks: format }), is_key: false };
    }
    // An address without a path may be anybody's.
    return found.url.pathname.replace(/\/$/, "") === ""
      ? { ...unknown, api_url }
      : { kind: "floatbar", name: "FloatBar backend", api_url, is_key: false };
  } catch {
    // Neither a key that is known nor an address.
  }
  return unknown;
}
