import { useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useCall } from "../ui/use-call.ts";
import { Encryption } from "./encryption.tsx";
import { LeftFiles } from "./left-files.tsx";
import styles from "./memory.module.css";
import { Transfer } from "./transfer.tsx";
import { WorkProgress } from "./work-progress.tsx";
import { number, size, t } from "../text.ts";

/** The vault as a whole: take it along, take another one in, back it up, erase it. */
export function DataView() {
  const newChat = useChat((chat) => chat.newChat);
  const { data: backups, error: fault } = useCall("backups.list", {}, ["facts.changed", "vault.changed"]);
  const vectors = useCall("memory.stats", { days: 1 }, ["facts.changed"]).data?.vectors;
  const [done, setDone] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { error, attempt } = useAttempt();
  const shown = error ?? fault;

  const backUp = async () => {
    await attempt(async () => {
      const { name } = await call("backups.make", {});
      setDone(t("Made and verified {{name}}.", { name }));
    });
  };
  /** The first click asks, the second does it. */
  const restore = async (name: string) => {
    if (chosen !== name) {
      setChosen(name);
      return;
    }
    setChosen(null);
    await attempt(async () => {
      const { replaced } = await call("vault.restore", { name });
      setDone(t("Restored {{name}}. The vault as it was is kept as {{replaced}}.", { name, replaced }));
      await newChat();
    });
  };
  const erase = async () => {
    await attempt(async () => {
      await call("memory.erase", { confirm: "erase" });
      setDone(t("Everything was erased."));
      await newChat();
    });
  };
  return (
    <div className={styles.data}>
      {shown && <ErrorNotice error={shown} />}
      {done !== null && (
        <p role="status" aria-label={t("Done")} className={styles.why}>
          {done}
        </p>
      )}
      <WorkProgress />
      <Transfer attempt={attempt} onDone={setDone} />
      <section aria-label={t("Backups")} data-section="Backups">
        <h3 className={styles.heading}>{t("Backups")}</h3>
        <p className={styles.why}>
          {t("One per day, verified, in {{folder}}. When you restore one, the current vault is kept beside it.", {
            folder: backups?.folder ?? "",
          })}
        </p>
        <ul aria-label={t("Backups")} className={styles.history}>
          {backups?.backups.map(({ name, size: bytes }) => (
            <li key={name}>
              {name} ({size(bytes)}){" "}
              <Button kind={chosen === name ? "danger" : "quiet"} onClick={() => void restore(name)}>
                {chosen === name ? t("Restore it now") : t("Restore")}
              </Button>
            </li>
          ))}
        </ul>
        <LeftFiles label={t("Passed over")} files={backups?.skipped ?? []} />
        <Button onClick={() => void backUp()}>{t("Back up now")}</Button>
      </section>
      {vectors && <Vectors vectors={vectors} />}
      <Encryption notEncrypted={backups?.not_encrypted} />
      <Erase onErase={erase} />
    </div>
  );
}

function Vectors({ vectors }: { vectors: NonNullable<CallOutput<"memory.stats">["vectors"]> }) {
  return (
    <section aria-label={t("Search by meaning")}>
      <h3 className={styles.heading}>{t("Search by meaning")}</h3>
      <p className={styles.why}>
        {t(
          "{{done}} of about {{total}} messages can be found by meaning, with {{model}}. The rest follow in the background.",
          {
            done: number(vectors.done),
            total: number(vectors.total),
            model: vectors.model,
          },
        )}
      </p>
    </section>
  );
}

/** Erases only once it was written out that this is meant. */
function Erase({ onErase }: { onErase: () => Promise<void> }) {
  const [confirmation, setConfirmation] = useState("");
  const erase = async () => {
    await onErase();
    setConfirmation("");
  };
  return (
    <section aria-label={t("Erase")} data-section="Erase everything">
      <h3 className={styles.heading}>{t("Erase everything")}</h3>
      <p className={styles.why}>{t("Chats, facts and backups, permanently. Type “erase” to confirm.")}</p>
      <div className={styles.line}>
        <TextInput
          aria-label={t("Type erase to confirm")}
          value={confirmation}
          onChange={(event) => setConfirmation(event.target.value)}
        />
        <Button kind="danger" disabled={confirmation.trim().toLowerCase() !== "erase"} onClick={() => void erase()}>
          {t("Erase everything")}
        </Button>
      </div>
    </section>
  );
}
