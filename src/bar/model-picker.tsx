import { useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { useCall } from "../ui/use-call.ts";
import styles from "./model-picker.module.css";

/** The models of each backend by its id, for as long as the backends are the same. */
interface Known {
  of: CallOutput<"backends.list"> | null;
  models: Readonly<Record<string, readonly string[]>>;
}

const USUAL = "usual";

/** What the chat in view is asked with. What a backend can do is asked for when the list is opened. */
export function ModelPicker() {
  const choice = useChat((chat) => chat.choice);
  const use = useChat((chat) => chat.use);
  const { data } = useCall("backends.list", {}, ["settings.changed"]);
  const backends = data?.backends ?? [];
  const [known, setKnown] = useState<Known>({ of: null, models: {} });
  const models = known.of === data ? known.models : {};

  const load = () => {
    for (const { id } of backends) {
      if (models[id]) continue;
      call("backends.models", { id })
        .then((found) =>
          setKnown((before) => ({
            of: data,
            models: { ...(before.of === data ? before.models : {}), [id]: found.models },
          })),
        )
        // One that is down has nothing to choose; the rest is still shown.
        .catch(() => undefined);
    }
  };
  const [main] = backends;
  if (!main || (backends.length === 1 && main.name === "Offline")) return null;
  const chosen = choice.backend === null && choice.model === null ? USUAL : encode(choice.backend, choice.model);
  return (
    <select
      data-model-picker
      className={styles.picker}
      aria-label={t("Model")}
      value={chosen}
      onPointerDown={load}
      onFocus={load}
      onChange={(event) => {
        const { value } = event.target;
        void use(value === USUAL ? { backend: null, model: null } : decode(value));
      }}
    >
      <option value={USUAL}>{main.model ?? main.name}</option>
      {backends.map(({ id, name, model }) => (
        <optgroup key={id} label={name}>
          {(id === main.id ? [] : [model]).concat(optionsOf(models[id] ?? [], choice, id, model)).map((option) => (
            <option key={option ?? ""} value={encode(id, option === model ? null : option)}>
              {option === null
                ? t("{{name}}, its own choice", { name })
                : id === main.id
                  ? option
                  : t("{{model}}, from {{name}}", { model: option, name })}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** Models to choose from, the chosen one among them even where the server was not asked yet. */
function optionsOf(
  listed: readonly string[],
  choice: { backend: string | null; model: string | null },
  id: string,
  own: string | null,
): (string | null)[] {
  const chosen = choice.backend === id && choice.model !== null ? [choice.model] : [];
  return [...new Set([...chosen, ...listed])].filter((model) => model !== own);
}

function encode(backend: string | null, model: string | null): string {
  return JSON.stringify([backend, model]);
}

function decode(value: string): { backend: string | null; model: string | null } {
  const [backend, model] = JSON.parse(value) as [string | null, string | null];
  return { backend, model };
}
