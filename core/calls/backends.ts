import { createBackend, resolveBackend } from "../backends/registry.ts";
import type { BackendPool } from "../backends/pool.ts";
import { VENDORS, vendorOfKey } from "../backends/models/vendors.ts";
import { findLocal } from "../backends/local.ts";
import { useNetwork } from "../backends/network.ts";
import { examine } from "../doctor/doctor.ts";
import { readPortable, writePortable } from "../settings/portable.ts";
import type { Handlers, Services } from "./services.ts";

type BackendCall = Extract<keyof Handlers, `settings.${string}` | `spending.${string}` | `backends.${string}`>;

/** The calls about settings and about who answers. */
export function createBackendHandlers(core: Services): Pick<Handlers, BackendCall> {
  const { settings, emitter } = core;
  const changed = async () => {
    await core.backends.choose();
    core.vectors?.wake();
    const view = await settings.view();
    emitter.emit("settings.changed", view);
    return view;
  };
  return {
    "settings.get": () => settings.view(),
    "settings.save": async (change) => {
      // A configuration that no backend can be made of is refused before it is stored.
      createBackend(await settings.resolve(change), core.backends.environment).close?.();
      await settings.save(change);
      return changed();
    },
    "settings.export": async () => {
      const portable = settings.portable();
      const day = new Date(core.clock.now()).toISOString().slice(0, 10);
      return { name: `floatbar-settings-${day}.json`, text: writePortable(portable), left_out: portable.leftOut };
    },
    "settings.import": async ({ text }) => {
      await settings.import(readPortable(text));
      core.hub.configure(await settings.usableMcpServers());
      return changed();
    },
    "settings.test": async (change) => {
      const resolved = await settings.resolve(change);
      const backend = createBackend(resolved, core.backends.environment);
      const found = resolveBackend(resolved);
      useNetwork(resolved.network, core.env);
      try {
        return await examine(
          {
            backend,
            url: "url" in found ? found.url : null,
            proxy: resolved.network.proxy,
            env: core.env,
            newId: () => core.ids.next("session"),
          },
          core.closing,
        );
      } finally {
        backend.close?.();
        useNetwork((await settings.resolve()).network, core.env);
      }
    },

    "spending.get": ({ days }) => core.spending.view(days),
    "spending.allow": async () => {
      core.spending.allow();
      return { ok: true };
    },

    "backends.list": async () => {
      const pool = await core.backends.pool();
      return { backends: pool.entries.map(({ id, name, model }) => ({ id, name: name || mainName(pool, id), model })) };
    },
    "backends.models": async ({ id }) => {
      const { models } = await (await core.backends.pool()).get(id).check(core.closing);
      return { models };
    },
    "backends.kinds": async () => ({
      kinds: [
        { kind: "offline", name: "Offline, memory alone", api_url: null, key_variable: null },
        { kind: "floatbar", name: "FloatBar backend", api_url: null, key_variable: "FLOATBAR_API_KEY" },
        { kind: "agent", name: "Command-line agent", api_url: null, key_variable: null },
        ...VENDORS.map(({ id, name, url, keyVariable }) => ({
          kind: id,
          name,
          api_url: url,
          key_variable: keyVariable,
        })),
      ],
    }),
    "backends.local": async () => ({ found: await findLocal(core.env, core.closing) }),
    "backends.detect": async ({ text }) => detect(text.trim()),
  };
}

/** The name of what the settings' first fields come to, as it stands. */
function mainName(pool: BackendPool, id: string): string {
  try {
    return pool.get(id).label;
  } catch {
    return "Not configured";
  }
}

function detect(text: string): Awaited<ReturnType<Handlers["backends.detect"]>> {
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
