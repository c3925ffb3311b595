import { useEffect, useState } from "react";
import type { CallInput, MessageView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useChat } from "../stores/chat-store.ts";
import { visible } from "../ui/visible.ts";
import { t } from "../text.ts";
import styles from "./activity-list.module.css";

type Activity = Extract<MessageView["activity"][number], { kind: "tool" }>;
type Decision = CallInput<"tools.answer">["decision"];

/** A question that has just come is not answered by a key that was meant for something else. */
const SETTLE_MS = 500;
/** Lines of what a tool is called with that are shown at first. */
const FIRST_LINES = 12;
/** What is more, or longer, is shown as it is sent. */
const MOST_ROWS = 6;
const LONGEST_NAME = 40;
const LONGEST_VALUE = 200;

/** The keys that answer without a pointer; Enter alone belongs to the composer, and nothing stands for "always". */
function decisionOf(event: KeyboardEvent): Decision | undefined {
  if (!event.ctrlKey && !event.metaKey) return undefined;
  if (event.key === "Enter") return event.shiftKey ? undefined : "allow";
  return event.key === "Backspace" && event.shiftKey ? "deny" : undefined;
}

/** Whether a tool may do what stands above; the focus stays where it is. */
export function ToolQuestion({ callId, tool }: { callId: string; tool: string }) {
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
      <Button
        kind="primary"
        aria-keyshortcuts={isSettled ? "Control+Enter" : undefined}
        onClick={() => void answer("allow")}
      >
        {t("Allow")}
      </Button>
      <Button onClick={() => void answer("always")}>{t("Always allow")}</Button>
      <Button kind="quiet" aria-keyshortcuts="Control+Shift+Backspace" onClick={() => void answer("deny")}>
        {t("Deny")}
      </Button>
      {error && <ErrorNotice error={error} />}
    </div>
  );
}

/** All that a tool is called with, every character of it to be seen; what is long is said to be, and opened. */
export function Arguments({ params }: { params: Activity["params"] }) {
  const [isWhole, setIsWhole] = useState(false);
  const rows = plainRows(params);
  if (rows !== undefined) {
    return (
      <dl className={styles.rows}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.argument}>
            <dt dir="ltr">{visible(name)}</dt>
            <dd dir="auto">{visible(value)}</dd>
          </div>
        ))}
      </dl>
    );
  }
  const lines = visible(typeof params === "string" ? params : JSON.stringify(params, null, 2)).split("\n");
  const hidden = isWhole ? 0 : Math.max(0, lines.length - FIRST_LINES);
  return (
    <>
      <pre className={styles.whole} dir="ltr">
        {(hidden === 0 ? lines : lines.slice(0, FIRST_LINES)).join("\n")}
      </pre>
      {hidden > 0 && (
        <Button kind="quiet" onClick={() => setIsWhole(true)}>
          {t("{{shown}} more lines", { count: hidden })}
        </Button>
      )}
    </>
  );
}

/** Names with their values, where that is all it is called with and each is short enough to be read in a line or two; else undefined. */
function plainRows(params: Activity["params"]): [string, string][] | undefined {
  if (typeof params !== "object" || params === null || Array.isArray(params)) return undefined;
  const entries = Object.entries(params);
  const rows = entries.flatMap(([name, value]): [string, string][] => {
    if (name.length > LONGEST_NAME) return [];
    if (typeof value === "number" || typeof value === "boolean") return [[name, String(value)]];
    const isLine = typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_VALUE;
    return isLine && !value.includes("\n") ? [[name, value]] : [];
  });
  const isPlain = rows.length === entries.length && rows.length > 0 && rows.length <= MOST_ROWS;
  return isPlain ? rows : undefined;
}
