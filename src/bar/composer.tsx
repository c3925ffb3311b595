import { ArrowUp, Paperclip, Pin, PinOff, Plus, Square } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { Snippet } from "../../core/contract/contract.ts";
import { asInput, useAttachments } from "../attachments/attachment-store.ts";
import { IconButton } from "../ui/button.tsx";
import { PANEL_ROWS } from "../panels/panels.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { ConnectionStatus } from "./connection-status.tsx";
import { Grip } from "./grip.tsx";
import { ModelPicker } from "./model-picker.tsx";
import { SnippetMenu, useSnippets } from "./snippet-menu.tsx";
import { fillIn } from "./snippets.ts";
import { useIsBusy, useSendNext } from "./use-send-next.ts";
import { useRecall } from "./use-recall.ts";
import styles from "./composer.module.css";

const ICON = 18;

/** Where the message is written, with the bar's few buttons beside it. */
export function Composer() {
  const text = useChat((chat) => chat.text);
  const setText = useChat((chat) => chat.setText);
  const field = useRef<HTMLTextAreaElement>(null);
  const isStreaming = useIsStreaming();
  const isBusy = useIsBusy();
  const sendNext = useChat((chat) => chat.sendNext);
  const send = useChat((chat) => chat.send);
  const recall = useRecall(setText);
  const menu = useSnippetMenu(text);

  useFocus(field);

  const submit = async () => {
    const message = text;
    if (message.trim() === "") return;
    if (isBusy) {
      sendNext(true);
      return;
    }
    recall.reset();
    const attachments = useAttachments.getState().take();
    if (await send(message, attachments.map(asInput))) return;
    useAttachments.getState().put(attachments);
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
        <Grip />
        <textarea
          ref={field}
          className={styles.field}
          aria-label={t("Message")}
          placeholder={t("Ask anything")}
          rows={1}
          autoFocus
          dir="auto"
          value={text}
          aria-controls={menu.isOpen ? menu.id : undefined}
          aria-activedescendant={menu.isOpen && menu.chosen ? `${menu.id}-${menu.chosen.name}` : undefined}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            if (useAttachments.getState().takeFrom(event.clipboardData)) event.preventDefault();
          }}
          onKeyDown={(event) => {
            // While an input method composes, Enter and the arrows belong to it (229 is what older ones report).
            if (event.nativeEvent.isComposing || event.keyCode === 229) return;
            if (menu.onKeyDown(event)) return;
            if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
              event.preventDefault();
              void submit();
            } else recall.onKeyDown(event);
          }}
        />
        <Buttons />
        {isStreaming ? <Stop /> : <Send isPossible={text.trim() !== ""} />}
      </form>
    </>
  );
}

/** Puts the focus where one writes when the bar is shown or anything asks for it, and the caret where a text that was put in says. */
function useFocus(field: RefObject<HTMLTextAreaElement | null>): void {
  const caret = useChat((chat) => chat.caret);
  useEffect(() => window.floatbar.on("window.shown", () => field.current?.focus()), [field]);

  useEffect(
    () =>
      useChat.subscribe((chat, before) => {
        if (chat.focusRequests !== before.focusRequests) field.current?.focus();
      }),
    [field],
  );

  // A text that was put in may say where its reader goes on.
  useLayoutEffect(() => {
    if (caret) field.current?.setSelectionRange(caret.at, caret.at);
  }, [caret, field]);
}

function Buttons() {
  const openPanel = useApp((app) => app.openPanel);
  const newChat = useChat((chat) => chat.newChat);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.tools}>
      <ConnectionStatus />
      <ModelPicker />
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
      <IconButton
        name={t("Attach files")}
        icon={<Paperclip size={ICON} aria-hidden />}
        onClick={() => picker.current?.click()}
      />
      <IconButton name={t("New chat")} icon={<Plus size={ICON} aria-hidden />} onClick={() => void newChat()} />
      <PinButton />
      {PANEL_ROWS.map(
        ([panel, { name, icon: Icon }]) =>
          Icon && (
            <IconButton
              key={panel}
              name={t(name)}
              icon={<Icon size={ICON} aria-hidden />}
              onClick={() => openPanel(panel)}
            />
          ),
      )}
    </div>
  );
}

/** Keeps the bar where another window is clicked; a browser's page stays anyway. */
function PinButton() {
  const isDesktop = useApp((app) => app.info?.face === "electron");
  const isPinned = useApp((app) => app.settings?.pinned.value ?? false);
  const change = useApp((app) => app.change);
  if (!isDesktop) return null;
  return (
    <IconButton
      name={isPinned ? t("Unpin the bar") : t("Pin the bar")}
      aria-pressed={isPinned}
      icon={isPinned ? <PinOff size={ICON} aria-hidden /> : <Pin size={ICON} aria-hidden />}
      onClick={() => void change({ pinned: !isPinned })}
    />
  );
}

function Stop() {
  const stop = useChat((chat) => chat.stop);
  const icon = <Square size={14} fill="currentColor" aria-hidden />;
  return <IconButton kind="primary" name={t("Stop")} icon={icon} onClick={() => void stop()} />;
}

function Send({ isPossible }: { isPossible: boolean }) {
  const icon = <ArrowUp size={ICON} aria-hidden />;
  return <IconButton kind="primary" name={t("Send")} type="submit" disabled={!isPossible} icon={icon} />;
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
