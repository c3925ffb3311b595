import { useAttachments } from "../attachments/attachment-store.ts";
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
  // Who was told by the environment or the settings who answers is not asked.
  const isWelcomed = useApp(({ settings }) => {
    if (!settings) return true;
    return settings.welcomed.value || (settings.api_url.value ?? "") !== "" || settings.api_key.value;
  });
  // Who brought a file knows what to ask.
  const hasFiles = useAttachments((attachments) => attachments.list.length > 0);
  if (!isFirstRun) return null;
  return (
    <div className={styles.first}>
      <Choices isWelcomed={isWelcomed} />
      {!hasFiles && <Suggestions />}
    </div>
  );
}
