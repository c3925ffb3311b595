import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import type { Choice } from "../stores/chat-state.ts";
import { t } from "../text.ts";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import { useBackends } from "../ui/use-backends.ts";
import styles from "./composer.module.css";
import { shownChoice } from "./shown-choice.ts";

/** The models of each backend by its id, for as long as the backends are the same. */
interface Known {
  of: string;
  models: Readonly<Record<string, readonly string[]>>;
}

/** What the chat in view is asked with. Each time the list is opened backends are asked what they have; until then it shows what they had. */
export function ModelPicker() {
  const kept = useChat((chat) => chat.choice);
  const openPanel = useApp((app) => app.openPanel);
  const backends = useBackends().data?.backends ?? [];
  const [known, setKnown] = useState<Known>({ of: "", models: {} });
  const now = JSON.stringify(backends.map(({ id, name }) => [id, name]));
  const models = known.of === now ? known.models : {};

  const load = () => {
    for (const { id } of backends) {
      call("backends.models", { id })
        .then((found) =>
          setKnown((before) => ({
            of: now,
            models: { ...(before.of === now ? before.models : {}), [id]: found.models },
          })),
        )
        // One that is down has nothing to choose; the rest is still shown.
        .catch(() => undefined);
    }
  };
  const [main] = backends;
  if (!main) return null;
  const choice = shownChoice(kept, backends);
  const isAlone = backends.length === 1 && main.name === "Offline";
  const chosen = backends.find(({ id }) => id === choice.backend) ?? main;
  const shown = isAlone ? t("No model") : (choice.model ?? chosen.usual ?? chosen.name);
  const groups = backends.map(({ id, name, usual: model }) => {
    // The first backend with its own model is what the settings say: nothing is kept for this chat then.
    const own: Choice = id === main.id ? { backend: null, model: null } : { backend: id, model: null };
    const options = [own, ...othersOf(models[id] ?? [], choice, id, model)];
    return { name, items: options.map((option) => itemOf(option, { choice, name, model })) };
  });
  const connect = { id: "connect", name: t("Connect a model…"), run: () => openPanel("settings") };
  return (
    <Menu
      name={t("Model")}
      title={t("Model: {{name}}", { name: shown })}
      className={styles.chip}
      groups={isAlone ? [{ items: [connect] }] : [...groups, { items: [connect] }]}
      onOpen={load}
    >
      {/* The button's name is what it is for, and what is chosen its description: drawn, so that it is not a second name. */}
      <span className={styles.model} data-shown={shown} />
      <ChevronDown size={14} aria-hidden />
    </Menu>
  );
}

function itemOf(
  option: Choice,
  { choice, name, model }: { choice: Choice; name: string; model: string | null },
): MenuItem {
  return {
    id: JSON.stringify(option),
    name: option.model ?? model ?? t("{{name}}, its own choice", { name }),
    isChosen: option.backend === choice.backend && option.model === choice.model,
    run: () => {
      void useChat.getState().use(option);
      useChat.getState().focusComposer();
    },
  };
}

/** Models beside a backend's own, the chosen one among them even where the server was not asked yet. */
function othersOf(listed: readonly string[], choice: Choice, id: string, own: string | null): Choice[] {
  const chosen = choice.backend === id && choice.model !== null ? [choice.model] : [];
  const names = [...new Set([...chosen, ...listed])].filter((model) => model !== own);
  return names.map((model) => ({ backend: id, model }));
}
