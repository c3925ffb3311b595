import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { Choices } from "./choices.tsx";
import { Suggestions } from "./suggestions.tsx";
import styles from "./welcome.module.css";

/**
 * What somebody sees who starts for the first time: who could answer, and three things to try. It works at once, without an
 * account.
 */
export function Welcome() {
  const isFirstRun = useChat((chat) => chat.isFirstRun);
  const isWelcomed = useApp((app) => app.settings?.welcomed.value ?? true);
  if (!isFirstRun) return null;
  return (
    <div className={styles.first}>
      <Choices isWelcomed={isWelcomed} />
      <Suggestions />
    </div>
  );
}
