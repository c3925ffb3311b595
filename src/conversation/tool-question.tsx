import { useEffect, useState } from "react";
import type { CallInput, MessageView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useChat } from "../stores/chat-store.ts";
import { visible } from "../ui/visible.ts";
import { ToolChanged } from "./tool-changed.tsx";
import { t } from "../text.ts";
import styles from "./activity-list.module.css";

type Activity = Extract<MessageView["activity"][number], { kind: "tool" }>;
type Decision = CallInput<"tools.answer">["decision"];

/** A question that has just come is not answered by a key that was meant for something else. */
const SETTLE_MS = 500;

/** The keys that answer without a pointer; Enter alone belongs to the composer, and nothing stands for "always". */
function decisionOf(event: KeyboardEvent): Decision | undefined {
  if (!event.ctrlKey && !event.metaKey) return undefined;
  if (event.key === "Enter") return event.shiftKey ? undefined : "allow";
  return event.key === "Backspace" && event.shiftKey ? "deny" : undefined;
}

interface ToolQuestionProps {
  callId: string;
  tool: string;
  /** Where the call goes, if it is asked about for what others wrote in this chat. */
  destination: string | undefined;
  /** What is another about the tool than when it was always allowed. */
  changed: Activity["changed"];
}

/** Whether a tool may do what stands above; the focus stays where it is. */
export function ToolQuestion({ callId, tool, destination, changed }: ToolQuestionProps) {
  const { error, attempt } = useAttempt();
  const [isSettled, setIsSettled] = useState(false);
  const answer = (decision: Decision) => attempt(() => call("tools.answer", { call_id: callId, decision }));

  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const decision = decisionOf(event);
      if (decision === undefined) return;
      if (decision === "allow" && (!isSettled || useChat.getState().text.trim() !== "")) return;
      // The first tool that waits is meant; it stops others from hearing of the key.
      event.preventDefault();
      event.stopImmediatePropagation();
      void call("tools.answer", { call_id: callId, decision }).catch(() => undefined);
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [callId, isSettled]);

  return (
    <div role="group" aria-label={t("Allow {{name}}?", { name: tool })} className={styles.question}>
      {changed && <ToolChanged change={changed} />}
      {destination !== undefined && (
        <p className={styles.why}>
          {t(
            "Something in this chat was written by others, such as a page, a file or a tool. Look at what this sends to {{destination}}.",
            { destination: visible(destination) },
          )}
        </p>
      )}
      <Button
        kind="primary"
        aria-keyshortcuts={isSettled ? "Control+Enter" : undefined}
        onClick={() => void answer("allow")}
      >
        {t("Allow")}
      </Button>
      {destination === undefined ? (
        <Button onClick={() => void answer("always")}>{t("Always allow")}</Button>
      ) : (
        <Button onClick={() => void answer("chat")}>
          {tool.includes("/") ? t("Allow in this chat") : t("Allow any page in this chat")}
        </Button>
      )}
      <Button kind="quiet" aria-keyshortcuts="Control+Shift+Backspace" onClick={() => void answer("deny")}>
        {t("Deny")}
      </Button>
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
