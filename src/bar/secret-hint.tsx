import { useEffect, useState } from "react";
import { call } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import styles from "./composer.module.css";

/** How long nothing is typed before it is looked at. */
const PAUSE_MS = 400;
/** Nothing shorter is a secret that can be told. */
const SHORTEST = 6;

/** Says once, before it is sent, that what is written holds something secret and would leave this device. */
export function SecretHint() {
  const isEmpty = useChat(({ text }) => text.trim().length < SHORTEST);
  return (
    <p role="status" aria-label={t("Before you send")} className={styles.hint}>
      {!isEmpty && <Found />}
    </p>
  );
}

function Found() {
  const text = useChat((chat) => chat.text);
  const sessionId = useChat((chat) => chat.session?.id ?? null);
  const backend = useChat((chat) => chat.choice.backend);
  const [tells, setTells] = useState(false);
  useEffect(() => {
    let isOver = false;
    const look = () =>
      call("chat.tellsSecret", { session_id: sessionId, text, backend }).then(
        (found) => !isOver && setTells(found.tells),
        // A locked vault or a long text is said elsewhere.
        () => undefined,
      );
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, sessionId, backend]);
  if (!tells) return null;
  return t("This looks like a password, key or card number. It goes to the model with your message.");
}
