import { useState } from "react";
import { call } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { useRemembered } from "../stores/use-remembered.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { Encryption } from "./encryption.tsx";
import styles from "./memory.module.css";
import { Transfer } from "./transfer.tsx";
import { WorkProgress } from "./work-progress.tsx";

const loadStats = () => call("memory.stats", { days: 1 });
const loadBackups = () => call("backups.list", {});

/** The vault as a whole: take it along, take another one in, back it up, erase it. */
export function DataView() {
  const newChat = useChat((chat) => chat.newChat);
  const backups = useRemembered(loadBackups);
  const vectors = useRemembered(loadStats)?.vectors;
  const [done, setDone] = useState<string | null>(null);
  const [confirmation, setConfirmation] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const { error, attempt } = useAttempt();

  const backUp = async () => {
    await attempt(async () => {
      const { name } = await call("backups.make", {});
      setDone(`Made and verified ${name}.`);
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
      setDone(`Restored ${name}. The vault as it was is kept as ${replaced}.`);
      await newChat();
    });
  };
  const erase = async () => {
    await attempt(async () => {
      await call("memory.erase", { confirm: "erase" });
      setConfirmation("");
      setDone("Everything was erased.");
      await newChat();
    });
  };
  return (
    <div className={styles.data}>
      {error && <ErrorNotice error={error} />}
      {done !== null && (
        <p role="status" aria-label="Done" className={styles.why}>
          {done}
        </p>
      )}
      <WorkProgress />
      <Transfer attempt={attempt} onDone={setDone} />
      <section aria-label="Backups">
        <h3 className={styles.heading}>Backups</h3>
        <p className={styles.why}>
          One a day, verified, in {backups?.folder}. Restoring one keeps the vault as it was beside it.
        </p>
        <ul aria-label="Backups" className={styles.history}>
          {backups?.backups.map(({ name, size }) => (
            <li key={name}>
              {name} ({(size / 1_048_576).toFixed(1)} MB){" "}
              <Button kind={chosen === name ? "danger" : "quiet"} onClick={() => void restore(name)}>
                {chosen === name ? "Restore it now" : "Restore"}
              </Button>
            </li>
          ))}
        </ul>
        <Button onClick={() => void backUp()}>Back up now</Button>
      </section>
      {vectors && (
        <section aria-label="Search by meaning">
          <h3 className={styles.heading}>Search by meaning</h3>
          <p className={styles.why}>
            {vectors.done.toLocaleString()} of about {vectors.total.toLocaleString()} messages have a vector by{" "}
            {vectors.model}. The rest follow in the background.
          </p>
        </section>
      )}
      <Encryption />
      <section aria-label="Erase">
        <h3 className={styles.heading}>Erase everything</h3>
        <p className={styles.why}>Chats, facts and backups, for good. Write “erase” to allow it.</p>
        <div className={styles.line}>
          <TextInput
            aria-label="Write erase to confirm"
            value={confirmation}
            onChange={(event) => setConfirmation(event.target.value)}
          />
          <Button kind="danger" disabled={confirmation.trim().toLowerCase() !== "erase"} onClick={() => void erase()}>
            Erase everything
          </Button>
        </div>
      </section>
    </div>
  );
}
