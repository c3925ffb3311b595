import { Check, Copy, RefreshCw, Split, Trash2 } from "lucide-react";
import { useState } from "react";
import type { MessageView } from "../../core/contract/contract.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";
import { copyAnswer } from "../markdown/copy-answer.ts";
import { IconButton } from "../ui/button.tsx";
import { Speak } from "./speak.tsx";
import { Receipt } from "./receipt.tsx";
import { Time } from "./time.tsx";
import { Versions } from "./versions.tsx";
import { dollars, t } from "../text.ts";
import styles from "./footer.module.css";

const COPIED_MS = 1500;

/** What stands under an answer for who looks for it: what it was given, who made it, what it took. */
export function Footer({ message }: { message: MessageView }) {
  const [isCopied, setIsCopied] = useState(false);
  const isStreaming = useIsStreaming();
  const regenerate = useChat((chat) => chat.regenerate);
  const fork = useChat((chat) => chat.fork);
  const deleteMessage = useChat((chat) => chat.deleteMessage);
  const total = useChatTotal(message.id);
  const isLast = useChat(({ order }) => order.at(-1) === message.id);
  const by = useBackendName(message);
  const made = [message.model, tokens(message), total, by].filter(Boolean).join(" · ");
  const copy = async () => {
    await copyAnswer(message.content);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), COPIED_MS);
  };
  return (
    <footer className={styles.footer} data-last={isLast}>
      <Receipt message={message} />
      <Versions message={message} />
      <span className={styles.meta} title={made}>
        {made}
      </span>
      <span className={styles.tools}>
        <Time at={message.created_at} />
        <IconButton
          name={t("Regenerate")}
          disabled={isStreaming}
          icon={<RefreshCw size={14} aria-hidden />}
          onClick={() => void regenerate(message.id)}
        />
        <IconButton
          name={t("Fork chat here")}
          icon={<Split size={14} aria-hidden />}
          onClick={() => void fork(message.id)}
        />
        <Speak text={message.content} />
        <IconButton
          name={t("Delete message")}
          disabled={isStreaming}
          icon={<Trash2 size={14} aria-hidden />}
          onClick={() => void deleteMessage(message.id)}
        />
        <IconButton
          name={isCopied ? t("Copied") : t("Copy answer")}
          icon={isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          onClick={() => void copy()}
        />
      </span>
    </footer>
  );
}

/** What the whole chat took, under its last answer; nothing where that is all there is. */
function useChatTotal(messageId: string): string {
  return useChat(({ order, messages }) => {
    if (order.at(-1) !== messageId) return "";
    const counted = Object.values(messages).filter(({ input_tokens }) => input_tokens !== null);
    if (counted.length < 2) return "";
    const total = counted.reduce(
      (sum, { input_tokens, output_tokens }) => sum + (input_tokens ?? 0) + (output_tokens ?? 0),
      0,
    );
    const cost = counted.reduce((sum, { cost_usd }) => sum + (cost_usd ?? 0), 0);
    return `${t("this chat {{shown}} tokens", { count: total })}${cost === 0 ? "" : ` · ${dollars(cost)}`}`;
  });
}

/** Who answered, where several may; with one alone its name under every answer would say nothing. */
function useBackendName({ backend, model }: MessageView): string | null {
  const areSeveral = useApp(({ settings }) => (settings?.backends.length ?? 0) > 0);
  return areSeveral && model !== "offline" ? backend : null;
}

function tokens({ input_tokens, output_tokens, cost_usd, is_estimated, activity }: MessageView): string {
  if (input_tokens === null || output_tokens === null) return "";
  const count = input_tokens + output_tokens;
  const isBilled = activity.some((entry) => entry.kind === "note" && entry.phrase?.key === "model.billed");
  const amount = cost_usd === null ? "" : dollars(cost_usd);
  const cost =
    amount === ""
      ? ""
      : ` · ${isBilled ? t("{{amount}} billed", { amount }) : t("{{amount}} by list price", { amount })}`;
  return `${is_estimated ? t("about {{shown}} tokens", { count }) : t("{{shown}} tokens", { count })}${cost}`;
}
