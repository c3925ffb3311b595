import { memo } from "react";
import type { MessageView } from "../../core/contract.ts";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { ActivityList } from "./activity-list.tsx";
import { Footer } from "./footer.tsx";
import { Markdown } from "./markdown.tsx";
import styles from "./message.module.css";

/** One message, drawn anew only when it changes itself. */
export const Message = memo(function Message({ id }: { id: string }) {
  const message = useChat((chat) => chat.messages[id]);
  if (!message) return null;
  return message.role === "user" ? <Question message={message} /> : <Answer message={message} />;
});

function Question({ message }: { message: MessageView }) {
  return (
    <article aria-label="You" className={styles.question} dir="auto">
      {message.content}
    </article>
  );
}

function Answer({ message }: { message: MessageView }) {
  const isStopping = useChat((chat) => chat.stopping.has(message.id));
  const continueAnswer = useChat((chat) => chat.continueAnswer);
  const isStreaming = message.state === "streaming" && !isStopping;
  const canContinue = message.state === "interrupted" || message.state === "cancelled";
  return (
    <article aria-label="Assistant" aria-busy={isStreaming} className={styles.answer} dir="auto">
      <ActivityList activity={message.activity} isWorking={isStreaming && message.content === ""} />
      {message.content !== "" && <Markdown text={message.content} />}
      {isStreaming && message.content === "" && message.activity.length === 0 && (
        <span className={styles.waiting}>
          <span className="visually-hidden">Waiting for the answer</span>
        </span>
      )}
      {message.error && (
        <ErrorNotice error={message.error}>
          {message.state === "failed" && <Button onClick={() => void continueAnswer(message.id)}>Retry</Button>}
        </ErrorNotice>
      )}
      {(canContinue || (isStopping && message.state === "streaming")) && (
        <p className={styles.state}>
          <span>{message.state === "interrupted" ? "The answer was interrupted." : "You stopped this answer."}</span>
          <Button disabled={!canContinue} onClick={() => void continueAnswer(message.id)}>
            Continue
          </Button>
        </p>
      )}
      {!isStreaming && message.content !== "" && <Footer message={message} />}
    </article>
  );
}
