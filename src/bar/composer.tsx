import { ArrowUp, Brain, EyeOff, History, Plus, Settings, Square, Wrench } from "lucide-react";
import { useEffect, useRef } from "react";
import { IconButton } from "../ui/button.tsx";
import { useApp } from "../stores/app-store.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";
import { ConnectionStatus } from "./connection-status.tsx";
import { ModelPicker } from "./model-picker.tsx";
import { useRecall } from "./use-recall.ts";
import styles from "./composer.module.css";

const ICON = 18;

/** Where the message is written, with the bar's few buttons beside it. */
export function Composer() {
  const text = useChat((chat) => chat.text);
  const setText = useChat((chat) => chat.setText);
  const field = useRef<HTMLTextAreaElement>(null);
  const isStreaming = useIsStreaming();
  const send = useChat((chat) => chat.send);
  const stop = useChat((chat) => chat.stop);
  const newChat = useChat((chat) => chat.newChat);
  const isIncognito = useChat((chat) => chat.isIncognito);
  const openPanel = useApp((app) => app.openPanel);
  const recall = useRecall(setText);

  useEffect(() => window.floatbar.on("window.shown", () => field.current?.focus()), []);

  useEffect(
    () =>
      useChat.subscribe((chat, before) => {
        if (chat.focusRequests !== before.focusRequests) field.current?.focus();
      }),
    [],
  );

  const submit = async () => {
    const message = text;
    if (message.trim() === "" || isStreaming) return;
    recall.reset();
    // What could not be sent stands in the composer again.
    if (!(await send(message)) && useChat.getState().text === "") setText(message);
  };

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        aria-label="Message"
        placeholder="Ask anything"
        rows={1}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // While an input method composes, Enter and the arrows belong to it (229 is what older ones report).
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            void submit();
          } else recall.onKeyDown(event);
        }}
      />
      <div className={styles.tools}>
        <ConnectionStatus />
        <ModelPicker />
        <IconButton name="New chat" icon={<Plus size={ICON} aria-hidden />} onClick={() => void newChat()} />
        <IconButton
          name="Incognito chat"
          aria-pressed={isIncognito}
          icon={<EyeOff size={ICON} aria-hidden />}
          onClick={() => void newChat(!isIncognito)}
        />
        <IconButton name="History" icon={<History size={ICON} aria-hidden />} onClick={() => openPanel("history")} />
        <IconButton name="Memory" icon={<Brain size={ICON} aria-hidden />} onClick={() => openPanel("memory")} />
        <IconButton name="Tools" icon={<Wrench size={ICON} aria-hidden />} onClick={() => openPanel("tools")} />
        <IconButton name="Settings" icon={<Settings size={ICON} aria-hidden />} onClick={() => openPanel("settings")} />
        {isStreaming ? (
          <IconButton
            kind="primary"
            name="Stop"
            icon={<Square size={14} fill="currentColor" aria-hidden />}
            onClick={() => void stop()}
          />
        ) : (
          <IconButton
            kind="primary"
            name="Send"
            type="submit"
            disabled={text.trim() === ""}
            icon={<ArrowUp size={ICON} aria-hidden />}
          />
        )}
      </div>
    </form>
  );
}
