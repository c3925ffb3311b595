import { useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { useCall } from "../ui/use-call.ts";
import { Suggestions } from "./suggestions.tsx";
import styles from "./welcome.module.css";

type Local = CallOutput<"backends.local">["found"][number];

/**
 * What somebody sees who starts for the first time: what this is in two sentences, what on this machine could answer, and
 * three things to try. It works at once, without an account.
 */
export function Welcome() {
  const isFirstRun = useChat((chat) => chat.isFirstRun);
  const isWelcomed = useApp((app) => app.settings?.welcomed.value ?? true);
  if (!isFirstRun) return null;
  return (
    <div className={styles.first}>
      {!isWelcomed && <Choices />}
      <Suggestions />
    </div>
  );
}

function Choices() {
  const change = useApp((app) => app.change);
  const openPanel = useApp((app) => app.openPanel);
  const isOffline = useApp((app) => app.connection.status === "offline" || app.settings?.api_url.value === null);
  // Where it fails, nothing on this machine can answer.
  const found = useCall("backends.local", {}).data?.found ?? [];
  const [chosen, setChosen] = useState<string | null>(null);

  const use = async ({ api_url, name, models }: Local) => {
    await change({ api_url, model: models[0] ?? null, welcomed: true });
    setChosen(name);
    useChat.getState().focusComposer();
  };
  if (chosen !== null) return <p className={styles.line}>{t("{{name}} answers from now on.", { name: chosen })}</p>;
  return (
    <section aria-label={t("Welcome")} className={styles.welcome}>
      <p className={styles.line}>
        {t(
          "FloatBar remembers what you tell it, on this computer only. It works right away; connect a model for real answers.",
        )}
      </p>
      <div className={styles.choices}>
        {found.map((local) => (
          <Button key={local.api_url} kind="primary" onClick={() => void use(local)}>
            {t("Use {{name}} on this machine", { name: local.name })}
          </Button>
        ))}
        {isOffline && <Button onClick={() => openPanel("settings")}>{t("Choose a model")}</Button>}
        <Button
          kind="quiet"
          onClick={() => {
            void change({ welcomed: true });
            useChat.getState().focusComposer();
          }}
        >
          {t("Start without a model")}
        </Button>
      </div>
    </section>
  );
}
