import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import styles from "./suggestions.module.css";

const SUGGESTIONS = ["My name is … and I live in …", "What do you remember about me?", "What time is it?"] as const;

/** Three first things to try, for who has never asked anything. */
export function Suggestions() {
  const setText = useChat((chat) => chat.setText);
  const choose = (text: string) => {
    setText(text);
    useChat.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 }));
  };
  return (
    <ul className={styles.suggestions} aria-label={t("Try one of these")}>
      {SUGGESTIONS.map((suggestion) => t(suggestion)).map((text) => (
        <li key={text}>
          <button type="button" className={styles.suggestion} onClick={() => choose(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
