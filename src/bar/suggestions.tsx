import { useChat } from "../stores/chat-store.ts";
import styles from "./suggestions.module.css";

const SUGGESTIONS = ["My name is … and I live in …", "What do you remember about me?", "What time is it?"];

/** Three first things to try, for who has never asked anything. */
export function Suggestions() {
  return (
    <ul className={styles.suggestions} aria-label="Try one of these">
      {SUGGESTIONS.map((text) => (
        <li key={text}>
          <button
            type="button"
            className={styles.suggestion}
            onClick={() => useChat.setState(({ draft }) => ({ draft: { text, version: draft.version + 1 } }))}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
