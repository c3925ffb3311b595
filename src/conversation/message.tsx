import { Pencil, Trash2 } from "lucide-react";
import { type FormEvent, memo, useState } from "react";
import type { MessageView } from "../../core/contract/contract.ts";
import { useChat, useIsStreaming, useMessage } from "../stores/chat-store.ts";
import { useApp } from "../stores/app-store.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Attached } from "../attachments/attached.tsx";
import { ActivityList } from "./activity-list.tsx";
import { Footer } from "./footer.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import { PutBack } from "./put-back.tsx";
import { Stall } from "./stall.tsx";
import { Time } from "./time.tsx";
import { Versions } from "./versions.tsx";
import { t } from "../text.ts";
import styles from "./message.module.css";

/** One message, drawn anew only when it changes itself. */
export const Message = memo(function Message({ id }: { id: string }) {
  const message = useMessage(id);
  if (!message) return null;
  return message.role === "user" ? <Question message={message} /> : <Answer message={message} />;
});

function Question({ message }: { message: MessageView }) {
  const [isEditing, setIsEditing] = useState(false);
  /** What was changed: kept where Esc only leaves it, until it is asked or given up. */
  const [changed, setChanged] = useState<string | null>(null);
  const edited = changed ?? message.content;
  const isStreaming = useIsStreaming();
  const editQuestion = useChat((chat) => chat.editQuestion);
  const deleteMessage = useChat((chat) => chat.deleteMessage);
  const isFound = useChat((chat) => chat.found === message.id);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await editQuestion(message.id, edited)) giveUp();
  };
  const giveUp = () => {
    setChanged(null);
    setIsEditing(false);
  };
  if (isEditing) {
    return (
      <form className={styles.edit} onSubmit={(event) => void submit(event)}>
        <textarea
          aria-label={t("Edit the question")}
          autoFocus
          value={edited}
          // One goes on where the question ends.
          onFocus={({ currentTarget }) => currentTarget.setSelectionRange(edited.length, edited.length)}
          onChange={(event) => setChanged(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) {
              event.stopPropagation();
              event.nativeEvent.stopImmediatePropagation();
              setIsEditing(false);
            } else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
        <Button kind="quiet" onClick={giveUp}>
          {t("Cancel")}
        </Button>
        <Button kind="primary" type="submit" disabled={edited.trim() === ""}>
          {t("Ask again")}
        </Button>
      </form>
    );
  }
  return (
    <div className={styles.asked}>
      <Attached attachments={message.attachments} />
      <Versions message={message} />
      <span className={styles.hover}>
        <Time at={message.created_at} />
        <IconButton
          name={t("Edit question")}
          disabled={isStreaming}
          icon={<Pencil size={14} aria-hidden />}
          onClick={() => setIsEditing(true)}
        />
        <IconButton
          name={t("Delete message")}
          disabled={isStreaming}
          icon={<Trash2 size={14} aria-hidden />}
          onClick={() => void deleteMessage(message.id)}
        />
      </span>
      <article
        id={`message-${message.id}`}
        aria-label={t("You")}
        className={styles.question}
        data-found={isFound}
        data-words
        dir="auto"
      >
        {message.content}
      </article>
    </div>
  );
}

function Answer({ message }: { message: MessageView }) {
  const isStopping = useChat((chat) => chat.stopping.has(message.id));
  const isStreaming = message.state === "streaming" && !isStopping;
  const isFound = useChat((chat) => chat.found === message.id);
  return (
    <article
      id={`message-${message.id}`}
      aria-label={t("Assistant")}
      aria-busy={isStreaming}
      className={styles.answer}
      data-found={isFound}
    >
      <ActivityList activity={message.activity} isWorking={isStreaming && message.content === ""} />
      {message.content !== "" && (
        // The text has its own direction; what one does with it has that of the interface.
        <div dir="auto" data-words>
          <Markdown text={message.content} isGrowing={message.state === "streaming"} />
        </div>
      )}
      {isStreaming && message.content === "" && message.activity.length === 0 && <Waiting />}
      {isStreaming && !waitsForUser(message) && <Stall messageId={message.id} seq={message.seq} />}
      <Ending message={message} isStopping={isStopping} />
      {!isStreaming && <Connect message={message} />}
      <PutBack message={message} />
      {!isStreaming && (message.content !== "" || message.versions.length > 1) && <Footer message={message} />}
    </article>
  );
}

/** The way to a model, under the answer that says that there is none. */
function Connect({ message }: { message: MessageView }) {
  const isOffered = useChat(({ order }) => message.model === "offline" && order[1] === message.id);
  const isConnected = useApp((app) => app.connection.status !== "offline");
  const openPanel = useApp((app) => app.openPanel);
  if (!isOffered || isConnected) return null;
  return (
    <p className={styles.state}>
      <Button onClick={() => openPanel("settings")}>{t("Connect a model")}</Button>
    </p>
  );
}

function Waiting() {
  return (
    <span className={styles.waiting}>
      <span className="visually-hidden">{t("Waiting for the answer")}</span>
    </span>
  );
}

/** What became of an answer that did not come to its end, and the way on. */
function Ending({ message, isStopping }: { message: MessageView; isStopping: boolean }) {
  const continueAnswer = useChat((chat) => chat.continueAnswer);
  const isCut = message.state === "complete" && message.activity.some(isCutAtLimit);
  const canContinue = message.state === "interrupted" || message.state === "cancelled" || isCut;
  return (
    <>
      {message.error && (
        <ErrorNotice error={message.error}>
          {(message.state === "failed" || message.error.code === "no_text") && (
            <Button onClick={() => void continueAnswer(message.id)}>{t("Retry")}</Button>
          )}
        </ErrorNotice>
      )}
      {(canContinue || (isStopping && message.state === "streaming")) && (
        <p className={styles.state}>
          <span>{whyItEnded(message)}</span>
          <Button disabled={!canContinue} onClick={() => void continueAnswer(message.id)}>
            {t("Continue")}
          </Button>
        </p>
      )}
    </>
  );
}

function isCutAtLimit(entry: MessageView["activity"][number]): boolean {
  return entry.kind === "note" && entry.phrase?.key === "model.cut_at_limit";
}

function whyItEnded({ state }: MessageView): string {
  if (state === "complete") return t("The answer was cut off at the model's limit.");
  return state === "interrupted" ? t("The answer was interrupted.") : t("You stopped this answer.");
}

/** Whether a tool asks whether it may run: then nothing stalls but the user. */
function waitsForUser({ activity }: MessageView): boolean {
  return activity.some((entry) => entry.kind === "tool" && entry.state === "waiting");
}
