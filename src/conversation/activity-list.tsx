import { Ban, Brain, CircleAlert, CircleCheck, Globe, Wrench } from "lucide-react";
import { useState } from "react";
import type { Activity } from "../../core/contract/contract.ts";
import styles from "./activity-list.module.css";
import { Link } from "../markdown/link.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import { Arguments, ToolResult } from "./tool-data.tsx";
import { ToolQuestion } from "./tool-question.tsx";
import { questionOf, toolName, toolOwner } from "./tool-name.ts";
import { duration, said, saidInFull, t } from "../text.ts";

type Tool = Extract<Activity, { kind: "tool" }>;
const ICON = 14;

/** Notes that the footer says, or the line with Continue. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(["model.billed", "model.cut_at_limit"]);

/** How the answer came about: its thinking and its tools, one quiet line each until they are opened. */
export function ActivityList({ activity, isWorking }: { activity: readonly Activity[]; isWorking: boolean }) {
  const steps = activity.flatMap((entry) =>
    entry.kind === "thinking" ? [entry.phrase ? said(entry.phrase) : entry.step] : [],
  );
  const tools = activity.filter((entry): entry is Tool => entry.kind === "tool");
  const notes = activity.flatMap((entry) =>
    entry.kind === "note" && !SAID_ELSEWHERE.has(entry.phrase?.key ?? "")
      ? [entry.phrase ? saidInFull(entry.phrase) : t("Original message:") + ` “${entry.step}”`]
      : [],
  );
  const sources = activity.flatMap((entry) => (entry.kind === "sources" ? entry.sources : []));
  if (activity.length === 0) return null;
  const thoughtMs = activity.reduce((sum, entry) => sum + (entry.kind === "thinking" ? (entry.ms ?? 0) : 0), 0);
  return (
    <div className={styles.list}>
      {steps.length > 0 && <Thoughts steps={steps} ms={thoughtMs} isWorking={isWorking} />}
      {tools.map((tool) => (
        <ToolCall key={tool.call_id} tool={tool} isWorking={isWorking} />
      ))}
      {notes.length > 0 && <Notes notes={notes} />}
      {sources.length > 0 && <Sources sources={sources} />}
    </div>
  );
}

interface ThoughtsProps {
  steps: readonly string[];
  /** How long it took, in milliseconds; 0 where that is not known. */
  ms: number;
  isWorking: boolean;
}

/** What was thought: one line until it is opened, and then as it was written. */
function Thoughts({ steps, ms, isWorking }: ThoughtsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const count = Math.round(ms / 1000);
  const done = count === 0 ? t("Thought for a moment") : t("Thought for {{shown}} seconds", { count });
  return (
    <details
      className={styles.entry}
      aria-label={t("Thinking")}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <Brain size={ICON} aria-hidden />
        <span className={styles.line} dir="auto">
          {isWorking ? lastLineOf(steps.at(-1) ?? "") : done}
        </span>
      </summary>
      {isOpen && (
        <div className={styles.thoughts} dir="auto">
          <Markdown text={steps.join("\n\n")} isGrowing={isWorking} />
        </div>
      )}
    </details>
  );
}

/** The last line that says something, without the signs that only Markdown wants. */
function lastLineOf(step: string): string {
  const lines = step.split("\n").map((line) => line.replace(/^[\s#>*-]+|[*_`]{2,}/g, "").trim());
  return lines.findLast((line) => line !== "") ?? "";
}

/** What FloatBar says beside the answer. */
function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <ul className={styles.notes} aria-label={t("About this answer")}>
      {notes.map((note, index) => (
        // Notes only ever grow at the end.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>{note}</li>
      ))}
    </ul>
  );
}

/** What the answer rests on, by the vendor's word. */
function Sources({ sources }: { sources: readonly { url: string; title: string | null }[] }) {
  return (
    <details className={styles.entry} aria-label={t("Sources")}>
      <summary className={styles.summary}>
        <Globe size={ICON} aria-hidden />
        <span className={styles.line}>{t("{{shown}} sources", { count: sources.length })}</span>
      </summary>
      <ol className={styles.steps}>
        {sources.map(({ url, title }) => (
          <li key={url}>
            <Link href={url}>{title ?? url}</Link>
          </li>
        ))}
      </ol>
    </details>
  );
}

const STATE_WORDS = { waiting: "waits for you", running: "running", done: "done", failed: "failed" } as const;

function ToolCall({ tool, isWorking }: { tool: Tool; isWorking: boolean }) {
  const isAsking = tool.state === "waiting" && isWorking;
  return (
    <details
      className={isAsking ? `${styles.entry} ${styles.card}` : styles.entry}
      aria-label={t("Tool {{name}}", { name: tool.tool })}
      open={(tool.state === "failed" && !tool.refusal) || tool.state === "waiting"}
    >
      <ToolSummary tool={tool} isAsking={isAsking} />
      {tool.params !== null && (
        <Arguments
          tool={tool.tool}
          params={tool.params}
          remembered={tool.remembered ?? []}
          isAsked={tool.state === "waiting"}
        />
      )}
      {isAsking && (
        <ToolQuestion callId={tool.call_id} tool={tool.tool} destination={tool.destination} changed={tool.changed} />
      )}
      {tool.error !== null && !tool.refusal && (
        <p className={styles.error} dir="auto">
          {tool.error_phrase ? saidInFull(tool.error_phrase) : tool.error}
        </p>
      )}
      {tool.result !== null && <ToolResult tool={tool.tool} result={tool.result} />}
    </details>
  );
}

function ToolSummary({ tool, isAsking }: { tool: Tool; isAsking: boolean }) {
  const owner = toolOwner(tool.tool);
  const percent = tool.progress === null ? undefined : Math.round(tool.progress * 100);
  return (
    <summary className={styles.summary}>
      <ToolIcon tool={tool} />
      {isAsking ? (
        <>
          <strong className={styles.asking}>{questionOf(tool.tool)}</strong>
          {owner !== null && <span className={styles.why}>{t("A tool of {{owner}}", { owner })}</span>}
        </>
      ) : (
        <span className={styles.line}>
          {lineOf(tool)}
          {tool.state === "running" && tool.note !== null && (
            <>
              {" · "}
              <q dir="auto">{tool.note}</q>
            </>
          )}
        </span>
      )}
      {tool.state === "running" && (
        <progress
          className={styles.progress}
          aria-label={t("{{name}} progress", { name: tool.tool })}
          max={100}
          value={percent}
        />
      )}
    </summary>
  );
}

const REFUSED = {
  denied: "You said no to “{{name}}”.",
  never: "“{{name}}” is switched off in Tools.",
  unasked: "Nobody was there to allow “{{name}}”.",
  unknown: "The model asked for “{{name}}”, a tool that is not there.",
} as const;

/** A tool in one line: what it is called, how far it is, and how long it took. */
function lineOf({ tool, state, refusal, duration_ms }: Tool): string {
  const name = toolName(tool);
  if (refusal) return t(REFUSED[refusal], { name });
  return [name, t(STATE_WORDS[state]), ...(duration_ms === null ? [] : [duration(duration_ms)])].join(" · ");
}

function ToolIcon({ tool: { state, refusal } }: { tool: Tool }) {
  if (refusal) return <Ban size={ICON} aria-hidden />;
  if (state === "done") return <CircleCheck size={ICON} aria-hidden />;
  if (state === "failed") return <CircleAlert size={ICON} aria-hidden />;
  return <Wrench size={ICON} aria-hidden />;
}
