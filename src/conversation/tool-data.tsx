import { useState } from "react";
import type { MessageView } from "../../core/contract/contract.ts";
import { parseJson } from "../../core/base/json.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Marked } from "../ui/marked.tsx";
import { visible } from "../ui/visible.ts";
import styles from "./activity-list.module.css";
import { argumentName } from "./tool-name.ts";

type Tool = Extract<MessageView["activity"][number], { kind: "tool" }>;

/** Lines of what a tool is called with that are shown at first. */
const FIRST_LINES = 12;
/** What is more, or longer, is shown as it is sent. */
const MOST_ROWS = 6;
const LONGEST_NAME = 40;
const LONGEST_VALUE = 200;

interface ArgumentsProps {
  tool: string;
  params: Tool["params"];
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

interface RowsProps extends Pick<ArgumentsProps, "tool" | "remembered"> {
  rows: [string, string][];
  /** How a value is written; what is asked about hides no character. */
  show?: (value: string) => string;
}

function Rows({ tool, rows, remembered, show = visible }: RowsProps) {
  const marked = remembered.map(show);
  return (
    <dl className={styles.rows}>
      {rows.map(([name, value]) => (
        <div key={name} className={styles.argument}>
          <dt>{argumentName(tool, name)}</dt>
          <dd dir="auto">
            <Marked text={show(value)} ranges={rangesOf(show(value), marked)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What a tool gave back: names with their values where that is all it is, prose as prose, all else as it came. */
export function ToolResult({ tool, result }: Pick<Tool, "tool" | "result">) {
  const isWritten = typeof result === "string" && /^\s*[{[]/.test(result);
  const value = isWritten ? (parseJson(result) ?? result) : result;
  const rows = plainRows(value);
  if (rows !== undefined) return <Rows rows={rows} tool={tool} remembered={[]} show={String} />;
  if (typeof value === "string") {
    return (
      <p className={styles.prose} dir="auto">
        {value}
      </p>
    );
  }
  return (
    <pre className={styles.data} dir="ltr">
      {JSON.stringify(value, null, 2)}
    </pre>
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
function plainRows(params: unknown): [string, string][] | undefined {
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
