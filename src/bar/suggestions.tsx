import { useChat } from "../stores/chat-store.ts";
import { type MessageKey, t } from "../text.ts";
import styles from "./suggestions.module.css";

/** What is offered, the question that it puts in, and the part of it to write over. */
const SUGGESTIONS = [
  ["Make a text friendlier", "Make this friendlier and shorter: {{part}}", "paste your text here"],
  ["Explain something", "Explain {{part}} to me in three plain sentences, with an example", "compound interest"],
  ["Tell it about yourself", "Remember this: my name is {{part}}", "your name"],
] as const satisfies readonly (readonly [MessageKey, MessageKey, MessageKey])[];

/** Three first things to try, for who has never asked anything. */
export function Suggestions() {
  const choose = (question: MessageKey, part: string) => {
    const text = t(question, { part });
    useChat.getState().setText(text);
    useChat.setState({ caret: { at: text.indexOf(part), length: part.length } });
    useChat.getState().focusComposer();
  };
  return (
    <ul className={styles.suggestions} aria-label={t("Try one of these")}>
      {SUGGESTIONS.map(([name, question, part]) => (
        <li key={name}>
          <button type="button" className={styles.suggestion} onClick={() => choose(question, t(part))}>
            {t(name)}
          </button>
        </li>
      ))}
    </ul>
  );
}
