import { type FormEvent, useState } from "react";
import type { ProjectView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import shared from "../presets/presets.module.css";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useEditing } from "./editing.ts";
import styles from "./projects.module.css";

/** Asks what becomes of a project's chats before it is deleted. */
export function DeleteProject({ project: { id, name, chats, memory } }: { project: ProjectView }) {
  const [fate, setFate] = useState<"keep" | "delete">("keep");
  const { error, attempt } = useAttempt();
  const { ask } = useEditing();
  const remove = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await attempt(async () => {
      await call("projects.delete", { id, chats: fate });
      const chat = useChat.getState();
      if (chat.project !== id) return;
      if (fate === "delete" && chat.session) await chat.newChat();
      else useChat.setState({ project: null });
    });
    if (isDone) ask(null);
  };
  return (
    <form className={shared.editor} aria-label={t("Delete")} onSubmit={(event) => void remove(event)}>
      <p className={styles.question} dir="auto">
        {t("Delete the project “{{name}}” for good?", { name })}
      </p>
      <p className={shared.hint}>
        {memory === "own"
          ? t(
              "What was learned in it alone is forgotten, and so is what was read of its folders. The folders stay as they are.",
            )
          : t("What was read of its folders is forgotten. The folders stay as they are.")}
      </p>
      {chats > 0 && (
        <fieldset className={styles.fate}>
          <legend>{t("Its chats")}</legend>
          <label>
            <input type="radio" name="fate" autoFocus checked={fate === "keep"} onChange={() => setFate("keep")} />
            {t("Keep them, without a project")}
          </label>
          <label>
            <input type="radio" name="fate" checked={fate === "delete"} onChange={() => setFate("delete")} />
            {t("Delete them with it")}
          </label>
        </fieldset>
      )}
      {error && <ErrorNotice error={error} />}
      <div className={shared.foot}>
        <Button kind="danger" type="submit">
          {t("Delete project")}
        </Button>
        <Button kind="quiet" onClick={() => ask(null)}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}
