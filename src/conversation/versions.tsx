import { ChevronLeft, ChevronRight } from "lucide-react";
import type { MessageView } from "../../core/contract/contract.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";
import { IconButton } from "../ui/button.tsx";
import { t } from "../text.ts";
import styles from "./message.module.css";

/** Which version of a message is in view, and the way to the others. */
export function Versions({ message }: { message: MessageView }) {
  const showVersion = useChat((chat) => chat.showVersion);
  const isStreaming = useIsStreaming();
  const { versions } = message;
  if (versions.length < 2) return null;
  const at = versions.indexOf(message.id);
  const go = (id: string | undefined) => id !== undefined && void showVersion(id);
  return (
    <span className={styles.versions}>
      <IconButton
        name={t("Previous version")}
        disabled={at <= 0 || isStreaming}
        icon={<ChevronLeft size={14} aria-hidden />}
        onClick={() => go(versions[at - 1])}
      />
      <span>
        {at + 1} / {versions.length}
      </span>
      <IconButton
        name={t("Next version")}
        disabled={at >= versions.length - 1 || isStreaming}
        icon={<ChevronRight size={14} aria-hidden />}
        onClick={() => go(versions[at + 1])}
      />
    </span>
  );
}
