import { X } from "lucide-react";
import { call } from "../api.ts";
import { useAttachments } from "../attachments/attachment-store.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useUnsaved } from "./unsaved.tsx";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { sentenceOf } from "../memory/sentence.ts";
import { Suggestion } from "../memory/suggestion.tsx";
import { nameOf } from "../memory/words.ts";
import { ConsentQuestion } from "./consent-question.tsx";
import { dollars, saidInFull, t } from "../text.ts";
import styles from "./notices.module.css";

/** What wants to be known just now: an error, something that was learned, a problem at the start. */
export function Notices() {
  const { error, learned, forgotten, deleted, asked, ready, isIncognito, sendsNext } = useChat();
  const openSession = useChat((chat) => chat.openSession);
  const notice = useApp((app) => app.info?.notice_phrase ?? null);
  const hasUpdate = useApp(({ update }) => isLoaded(update.state));
  const hasQuestions = useChat((chat) => chat.suggested.length > 0 || chat.notesAsked !== null);
  const unsaved = useUnsaved();
  const isEmpty = learned.length + forgotten.length + ready.length === 0 && deleted === null;
  const isQuiet = !error && !asked && !hasQuestions && isEmpty && notice === null && !isIncognito && !sendsNext;
  if (isQuiet && !hasUpdate && unsaved.length === 0) return null;
  return (
    <div className={styles.notices}>
      <Fault />
      {isIncognito && <Incognito />}
      <Learned />
      <Deleted />
      {unsaved}
      <Suggested />
      <NotesQuestion />
      {asked && <ConsentQuestion facts={asked.facts} />}
      {sendsNext && <Next />}
      {ready.map(({ sessionId, title }) => (
        <p key={sessionId} className={styles.notice} role="status" aria-label={t("Answer ready")}>
          <span>{t("The answer is ready: {{title}}", { title })}</span>
          <Button kind="quiet" onClick={() => void openSession(sessionId)}>
            {t("Open")}
          </Button>
        </p>
      ))}
      <Update />
      {notice !== null && (
        <p className={styles.notice} role="status" aria-label={t("Notice")}>
          {saidInFull(notice)}
        </p>
      )}
    </div>
  );
}

/** What went wrong; a limit that was reached can be passed from here. */
function Fault() {
  const { error, fail, text } = useChat();
  const goOn = async () => {
    await call("spending.allow", {});
    await useAttachments.getState().sendWith(text);
  };
  return (
    <>
      {error && (
        <ErrorNotice error={error}>
          <IconButton name={t("Dismiss")} icon={<X size={14} aria-hidden />} onClick={() => fail(null)} />
        </ErrorNotice>
      )}
      {error?.code === "limit_reached" && <Button onClick={() => void goOn()}>{t("Continue this month")}</Button>}
    </>
  );
}

function Incognito() {
  return (
    <p className={styles.notice} role="status" aria-label={t("Incognito")}>
      {t("Incognito: nothing from this chat is stored, learned or recalled. It ends when you leave it.")}
    </p>
  );
}

/** What the last message taught, and what it asked to forget. */
function Learned() {
  const { learned, forgotten, undoLearned, undoForgotten, dismiss } = useChat();
  return (
    <>
      {learned.length > 0 && (
        <Undoable
          name={t("Remembered")}
          text={t("Remembered: {{list}}", {
            list: learned.map(sentenceOf).join(" · "),
          })}
          onUndo={() => void undoLearned()}
          onDismiss={dismiss}
        />
      )}
      {forgotten.length > 0 && (
        <Undoable
          name={t("Forgotten")}
          text={t("Forgotten: {{list}}", { list: forgotten.map(nameOf).join(" · ") })}
          onUndo={() => void undoForgotten()}
          onDismiss={dismiss}
        />
      )}
    </>
  );
}

/** The message that was deleted last, and what is still known of it. */
function Deleted() {
  const { deleted, undoDeleted, dismiss } = useChat();
  if (!deleted) return null;
  const list = deleted.heldBy.join(", ");
  const text = [
    t("The message is deleted."),
    deleted.hasFacts ? t("What was learned from it stays in Memory.") : "",
    list === "" ? "" : t("Could not be told, and still has it: {{list}}", { list }),
  ];
  return (
    <Undoable
      name={t("Deleted")}
      text={text.filter((part) => part !== "").join(" ")}
      onUndo={() => void undoDeleted()}
      onDismiss={dismiss}
    />
  );
}

/** Whether a model elsewhere may note facts, too; asked where nobody chose. */
function NotesQuestion() {
  const { notesAsked, answerNotes } = useChat();
  if (!notesAsked) return null;
  const { backend, month_usd } = notesAsked;
  return (
    <p className={styles.notice} role="status" aria-label={t("Model notes")}>
      <span>
        {month_usd === null
          ? t("Let {{backend}} also note facts from your messages? What a month of it costs is not known.", { backend })
          : t("Let {{backend}} also note facts from your messages? About {{cost}} a month.", {
              backend,
              cost: dollars(month_usd),
            })}
      </span>
      <Button kind="quiet" onClick={() => void answerNotes(true)}>
        {t("Yes")}
      </Button>
      <Button kind="quiet" onClick={() => void answerNotes(false)}>
        {t("No")}
      </Button>
    </p>
  );
}

/** What is asked about what was said; it waits in Memory, too. */
function Suggested() {
  const { suggested, answerSuggestion } = useChat();
  return suggested.map((suggestion) => (
    <Suggestion
      key={suggestion.id}
      suggestion={suggestion}
      onAnswer={(answer) => void answerSuggestion(suggestion.id, answer)}
    />
  ));
}

/** What stands in the composer goes when the answer is done. */
function Next() {
  const sendNext = useChat((chat) => chat.sendNext);
  return (
    <p className={styles.notice} role="status" aria-label={t("Next")}>
      <span>{t("Your message is sent when this answer is done. Edit it to hold it back.")}</span>
      <Button kind="quiet" onClick={() => sendNext(false)}>
        {t("Cancel")}
      </Button>
    </p>
  );
}

/** Whether an update waits to be installed. */
function isLoaded(state: string): boolean {
  return state === "ready" || state === "on_request";
}

function Update() {
  const { state, version } = useApp((app) => app.update);
  if (!isLoaded(state)) return null;
  return (
    <p className={styles.notice} role="status" aria-label={t("Update")}>
      <span>
        {state === "on_request"
          ? t("FloatBar {{version}} is ready. Installing it asks for your password.", { version: version ?? "" })
          : t("FloatBar {{version}} is ready. It is installed when you quit.", { version: version ?? "" })}
      </span>
      <Button kind="quiet" onClick={() => void call("window.update", {})}>
        {t("Restart now")}
      </Button>
    </p>
  );
}

interface UndoableProps {
  name: string;
  text: string;
  onUndo: () => void;
  onDismiss: () => void;
}

/** Something that was done by itself, and can be taken back. */
function Undoable({ name, text, onUndo, onDismiss }: UndoableProps) {
  return (
    <p className={styles.notice} role="status" aria-label={name}>
      <span>{text}</span>
      <Button kind="quiet" onClick={onUndo}>
        {t("Undo")}
      </Button>
      <Button kind="quiet" onClick={onDismiss}>
        {t("Dismiss")}
      </Button>
    </p>
  );
}
