import { ArrowUp, Plus, Square } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useAttachments } from "../attachments/attachment-store.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { BarMenu } from "./bar-menu.tsx";
import { CompletionList, optionId, useCompletions } from "./completions.tsx";
import { ConnectionStatus } from "./connection-status.tsx";
import { Grip } from "./grip.tsx";
import { ModelPicker } from "./model-picker.tsx";
import { handOver, mayBeKey } from "./pasted-key.ts";
import { PresetPicker } from "./preset-picker.tsx";
import { SecretHint } from "./secret-hint.tsx";
import { useField } from "./use-field.ts";
import { useRecall } from "./use-recall.ts";
import { useIsBusy, useSendNext } from "./use-send-next.ts";
import styles from "./composer.module.css";

const ICON = 18;

/** Where the message is written, over the whole width, with the bar's few tools below it. */
export function Composer() {
  const text = useChat((chat) => chat.text);
  const setText = useChat((chat) => chat.setText);
  const isStreaming = useIsStreaming();
  const isBusy = useIsBusy();
  const sendNext = useChat((chat) => chat.sendNext);
  const recall = useRecall(setText);
  const [caret, setCaret] = useState(0);
  const list = useCompletions(text, caret);

  const submit = async () => {
    const message = text;
    if (message.trim() === "") return;
    if (isBusy) {
      sendNext(true);
      return;
    }
    if (await handOver(message)) {
      setText("");
      return;
    }
    recall.reset();
    await useAttachments.getState().sendWith(message);
  };
  useSendNext(submit);

  return (
    <>
      {list.isOpen && <CompletionList list={list} />}
      <form
        className={styles.composer}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          listId={list.isOpen ? list.id : undefined}
          chosenId={list.chosen && optionId(list.id, list.chosen)}
          onCaret={setCaret}
          onKeyDown={(event) => {
            if (list.onKeyDown(event)) return;
            if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
              event.preventDefault();
              void submit();
            } else recall.onKeyDown(event);
          }}
        />
        <SecretHint />
        <div className={styles.tools}>
          <Grip />
          <Attach />
          <ConnectionStatus />
          <span className={styles.space} />
          <PresetPicker />
          <ModelPicker />
          <BarMenu />
          {isStreaming ? <Stop /> : <Send isPossible={text.trim() !== ""} />}
        </div>
      </form>
    </>
  );
}

interface FieldProps {
  /** The list that its keys choose from, and what is chosen there. */
  listId: string | undefined;
  chosenId: string | undefined;
  /** Where the caret came to, in UTF-16 code units. */
  onCaret: (at: number) => void;
  /** Hears no key that belongs to an input method. */
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

function Field({ listId, chosenId, onCaret, onKeyDown }: FieldProps) {
  const hasMessages = useChat((chat) => chat.order.length > 0);
  const isEmpty = useChat((chat) => chat.text === "");
  const hasFiles = useAttachments((attachments) => attachments.list.length > 0);
  const setText = useChat((chat) => chat.setText);
  const field = useRef<HTMLTextAreaElement>(null);
  useField(field);
  useFocus(field);
  return (
    <textarea
      ref={field}
      className={styles.field}
      aria-label={t("Message")}
      placeholder={hasFiles ? t("Ask about what is attached") : hasMessages ? t("Reply") : t("Ask anything")}
      rows={1}
      autoFocus
      // An empty field says nothing of its direction: what stands in it then is the interface's.
      dir={isEmpty ? undefined : "auto"}
      aria-controls={listId}
      aria-activedescendant={chosenId}
      onChange={({ target }) => {
        setText(target.value);
        onCaret(target.selectionEnd);
      }}
      onSelect={({ currentTarget }) => onCaret(currentTarget.selectionEnd)}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData("text/plain");
        if (isEmpty && mayBeKey(pasted)) {
          event.preventDefault();
          void handOver(pasted).then((isKey) => isKey || useChat.getState().insert(pasted));
        } else if (useAttachments.getState().takePasted(event.clipboardData)) event.preventDefault();
      }}
      onKeyDown={(event) => {
        // While an input method composes, Enter and the arrows belong to it (229 is what older ones report).
        if (!event.nativeEvent.isComposing && event.keyCode !== 229) onKeyDown(event);
      }}
    />
  );
}

/** Puts the focus where one writes when the bar is shown or anything asks for it. */
function useFocus(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => window.floatbar.on("window.shown", () => field.current?.focus()), [field]);
  useEffect(
    () =>
      useChat.subscribe((chat, before) => {
        if (chat.focusRequests === before.focusRequests) return;
        // What is behind a dialog takes no focus: the one that asked for it closes first.
        if (document.querySelector("dialog[open]")) requestAnimationFrame(() => field.current?.focus());
        else field.current?.focus();
      }),
    [field],
  );
}

function Attach() {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        id="attach-files"
        type="file"
        multiple
        hidden
        aria-label={t("Files to attach")}
        onChange={({ target }) => {
          void useAttachments.getState().addFiles([...(target.files ?? [])]);
          target.value = "";
          useChat.getState().focusComposer();
        }}
      />
      <button
        type="button"
        className={styles.icon}
        aria-label={t("Attach")}
        title={t("Attach files")}
        onClick={() => picker.current?.click()}
      >
        <Plus size={ICON} aria-hidden />
      </button>
    </>
  );
}

function Stop() {
  const stop = useChat((chat) => chat.stop);
  return (
    <button type="button" className={styles.send} aria-label={t("Stop")} title={t("Stop")} onClick={() => void stop()}>
      <Square size={12} fill="currentColor" aria-hidden />
    </button>
  );
}

function Send({ isPossible }: { isPossible: boolean }) {
  return (
    <button type="submit" className={styles.send} aria-label={t("Send")} title={t("Send")} disabled={!isPossible}>
      <ArrowUp size={ICON} aria-hidden />
    </button>
  );
}
