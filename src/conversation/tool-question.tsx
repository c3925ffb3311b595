import { useEffect, useState } from "react";
import type { CallInput, MessageView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Marked } from "../ui/marked.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useChat } from "../stores/chat-store.ts";
import { visible } from "../ui/visible.ts";
import { argumentName } from "./tool-name.ts";
import { ToolChanged } from "./tool-changed.tsx";
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

interface ArgumentsProps {
  tool: string;
  params: Activity["params"];
  /** What of it is remembered of the user. */
  remembered: readonly string[];
  /** Whether the question about it stands; else it is what went. */
  isAsked: boolean;
}

/** All that a tool is called with, every character of it to be seen, with what is remembered marked. */
export function Arguments(props: ArgumentsProps) {
  const rows = plainRows(props.params);
  return (
    <>
      {rows === undefined ? <Json {...props} /> : <Rows rows={rows} tool={props.tool} remembered={props.remembered} />}
      {props.remembered.length > 0 && <p className={styles.why}>{t("What is marked is remembered about you.")}</p>}
    </>
  );
}

function Rows({ tool, rows, remembered }: Omit<ArgumentsProps, "params" | "isAsked"> & { rows: [string, string][] }) {
  const marked = remembered.map((value) => visible(value));
  return (
    <dl className={styles.rows}>
      {rows.map(([name, value]) => (
        <div key={name} className={styles.argument}>
          <dt>{argumentName(tool, name)}</dt>
          <dd dir="auto">
            <Marked text={visible(value)} ranges={rangesOf(visible(value), marked)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Arguments as JSON; what is long is said to be, and opened. */
function Json({ params, remembered, isAsked }: ArgumentsProps) {
  const [isWhole, setIsWhole] = useState(false);
  const marked = remembered.map((value) => visible(JSON.stringify(value).slice(1, -1)));
  const lines = visible(typeof params === "string" ? params : JSON.stringify(params, null, 2)).split("\n");
  const hidden = isAsked && !isWhole ? lines.slice(FIRST_LINES) : [];
  // What is remembered is never behind the edge.
  const isCut = hidden.length > 0 && !hidden.some((line) => marked.some((value) => line.includes(value)));
  const shown = (isCut ? lines.slice(0, FIRST_LINES) : lines).join("\n");
  return (
    <>
      <pre className={isAsked ? styles.whole : styles.data} dir="ltr">
        <Marked text={shown} ranges={rangesOf(shown, marked)} />
      </pre>
      {isCut && (
        <Button kind="quiet" onClick={() => setIsWhole(true)}>
          {t("{{shown}} more lines", { count: hidden.length })}
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

/** Where some stretches stand in a text, start and end of each in turn. */
function rangesOf(text: string, values: readonly string[]): number[] {
  const wanted = values.filter((value) => value !== "").toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return [];
  const pattern = new RegExp(wanted.map((value) => RegExp.escape(value)).join("|"), "g");
  return [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => [index, index + found.length]);
}
