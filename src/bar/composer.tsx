import { ArrowUp, Plus, Square } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { Snippet } from "../../core/contract/contract.ts";
import { useAttachments } from "../attachments/attachment-store.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { BarMenu } from "./bar-menu.tsx";
import { ConnectionStatus } from "./connection-status.tsx";
import { Grip } from "./grip.tsx";
import { ModelPicker } from "./model-picker.tsx";
import { SecretHint } from "./secret-hint.tsx";
import { SnippetMenu, useSnippets } from "./snippet-menu.tsx";
import { fillIn } from "./snippets.ts";
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
  const menu = useSnippetMenu(text);

  const submit = async () => {
    const message = text;
    if (message.trim() === "") return;
    if (isBusy) {
      sendNext(true);
      return;
    }
    recall.reset();
    await useAttachments.getState().sendWith(message);
  };
  useSendNext(submit);

  return (
    <>
      {menu.isOpen && (
        <SnippetMenu
          id={menu.id}
          snippets={menu.snippets}
          chosen={menu.chosen}
          onChoose={(one) => void menu.take(one)}
        />
      )}
      <form
        className={styles.composer}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          menuId={menu.isOpen ? menu.id : undefined}
          chosenId={menu.isOpen && menu.chosen ? `${menu.id}-${menu.chosen.name}` : undefined}
          onKeyDown={(event) => {
            if (menu.onKeyDown(event)) return;
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
  menuId: string | undefined;
  chosenId: string | undefined;
  /** Hears no key that belongs to an input method. */
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

function Field({ menuId, chosenId, onKeyDown }: FieldProps) {
  const hasMessages = useChat((chat) => chat.order.length > 0);
  const isEmpty = useChat((chat) => chat.text === "");
  const setText = useChat((chat) => chat.setText);
  const field = useRef<HTMLTextAreaElement>(null);
  useField(field);
  useFocus(field);
  return (
    <textarea
      ref={field}
      className={styles.field}
      aria-label={t("Message")}
      placeholder={hasMessages ? t("Reply") : t("Ask anything")}
      rows={1}
      autoFocus
      // An empty field says nothing of its direction: what stands in it then is the interface's.
      dir={isEmpty ? undefined : "auto"}
      aria-controls={menuId}
      aria-activedescendant={chosenId}
      onChange={(event) => setText(event.target.value)}
      onPaste={(event) => {
        if (useAttachments.getState().takePasted(event.clipboardData)) event.preventDefault();
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
        if (chat.focusRequests !== before.focusRequests) field.current?.focus();
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

/** The snippets that a slash at the beginning brings up, and the keys that choose among them. */
function useSnippetMenu(text: string) {
  const id = useId();
  const snippets = useSnippets(text);
  const insert = useChat((chat) => chat.insert);
  const [at, setAt] = useState(0);
  // Esc closes the menu for what is written just now.
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const isOpen = snippets.length > 0 && closedFor !== text;
  const chosen = snippets[Math.min(at, snippets.length - 1)];
  const take = async (snippet: Snippet) => insert(await fillIn(snippet.text), true);
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || !chosen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((Math.min(at, snippets.length - 1) + step + snippets.length) % snippets.length);
    else if (event.key === "Enter" || event.key === "Tab") void take(chosen);
    else if (event.key === "Escape") setClosedFor(text);
    else return false;
    event.preventDefault();
    return true;
  };
  return { id, snippets, isOpen, chosen, take, onKeyDown };
}
