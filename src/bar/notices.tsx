import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import styles from "./notices.module.css";

/** What wants to be known just now: an error, something that was learned, a problem at the start. */
export function Notices() {
  const { error, learned, ready, undoLearned, openSession, dismiss } = useChat();
  const notice = useApp((app) => app.info?.notice ?? null);
  if (!error && learned.length === 0 && ready.length === 0 && notice === null) return null;
  return (
    <div className={styles.notices}>
      {error && <ErrorNotice error={error} />}
      {learned.length > 0 && (
        <p className={styles.notice} role="status" aria-label="Remembered">
          <span>
            Remembered: {learned.map((fact) => `${fact.key.replaceAll("_", " ")}: ${fact.value}`).join(" · ")}
          </span>
          <Button kind="quiet" onClick={() => void undoLearned()}>
            Undo
          </Button>
          <Button kind="quiet" onClick={dismiss}>
            Dismiss
          </Button>
        </p>
      )}
      {ready.map(({ sessionId, title }) => (
        <p key={sessionId} className={styles.notice} role="status" aria-label="Answer ready">
          <span>The answer is ready: {title}</span>
          <Button kind="quiet" onClick={() => void openSession(sessionId)}>
            Open
          </Button>
        </p>
      ))}
      {notice !== null && (
        <p className={styles.notice} role="status" aria-label="Notice">
          {notice}
        </p>
      )}
    </div>
  );
}
