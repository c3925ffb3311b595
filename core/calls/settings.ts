import { FloatBarError } from "../base/errors.ts";
import { useNetwork } from "../backends/network.ts";
import { findNear, isGuess } from "../backends/nearest.ts";
import { asPasted } from "../base/pasted.ts";
import { createBackend, resolveBackend } from "../backends/registry.ts";
import type { SettingsView } from "../contract/contract.ts";
import { examine } from "../doctor/doctor.ts";
import { serverSteps } from "../doctor/servers.ts";
import { readPortable, writePortable } from "../settings/portable.ts";
import type { Resolved } from "../settings/resolved.ts";
import type { CallsOf, Services } from "./services.ts";

/** What the user chose. */
export const settingsCalls: CallsOf<
  "settings",
  "settings" | "backends" | "vectors" | "emitter" | "hub" | "clock" | "ids" | "env" | "closing"
> = {
  "settings.get": ({ settings }) => settings.view(),
  "settings.save": async (services, pasted) => {
    const change = asPasted(pasted);
    // A configuration that no backend can be made of is refused before it is stored.
    // With a key that the keychain does not give now, it is seen when it is asked.
    const config = await services.settings.resolve(change).catch((error: unknown) => {
      if (error instanceof FloatBarError && error.code === "secrets_unreadable") return undefined;
      throw error;
    });
    if (config) createBackend(config, services.backends.environment).close?.();
    const near = config && typeof change.api_url === "string" ? await nearGuess(services, config) : undefined;
    await services.settings.save(near === undefined ? change : { ...change, api_url: near });
    return settingsChanged(services);
  },
  "settings.export": async ({ settings, clock }) => {
    const portable = settings.portable();
    const day = new Date(clock.now()).toISOString().slice(0, 10);
    return { name: `floatbar-settings-${day}.json`, text: writePortable(portable), left_out: portable.leftOut };
  },
  "settings.review": async ({ settings }, { text }) => ({ lines: settings.review(readPortable(text)) }),
  "settings.import": async (services, { text, allowed }) => {
    await services.settings.import(readPortable(text), new Set(allowed));
    services.hub.configure(await services.settings.usableMcpServers());
    return settingsChanged(services);
  },
  "settings.test": async ({ settings, backends, ids, env, closing, hub }, { id, ...pasted }) => {
    const change = asPasted(pasted);
    const { network, ...main } = await settings.resolve(change);
    const resolved = id === undefined ? main : await settings.resolveMore(id, change);
    const backend = createBackend(resolved, backends.environment);
    const found = resolveBackend(resolved);
    useNetwork(network, env);
    // They start while the backend is looked at.
    const servers = serverSteps(hub);
    try {
      const health = await examine(
        {
          backend,
          url: "url" in found ? found.url : null,
          proxy: network.proxy,
          env: env,
          newId: () => ids.next("session"),
          find: (signal) => findNear(resolved, signal),
        },
        closing,
      );
      return { ...health, steps: [...health.steps, ...(await servers)] };
    } finally {
      backend.close?.();
      useNetwork(settings.chosen().network, env);
    }
  },
};

/** Lets everything follow the settings as they are now. */
export async function settingsChanged(
  services: Pick<Services, "settings" | "backends" | "vectors" | "emitter">,
): Promise<SettingsView> {
  await services.backends.choose();
  services.vectors?.wake();
  const view = await services.settings.view();
  services.emitter.emit("settings.changed", view);
  return view;
}

/**
 * Where the API is that answers near a bare address, which by itself would be taken for a FloatBar backend's. It is looked for
 * before anything is sent there. Undefined where it is one, or where nobody answers now.
 */
async function nearGuess(
  { settings, env, closing }: Pick<Services, "settings" | "env" | "closing">,
  config: Resolved,
): Promise<string | undefined> {
  if (!isGuess(config)) return undefined;
  useNetwork(config.network, env);
  try {
    return await findNear(config, closing);
  } finally {
    useNetwork(settings.chosen().network, env);
  }
}
