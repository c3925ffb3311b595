import { useState } from "react";
import type { FactView, SuggestionView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { useCall } from "../ui/use-call.ts";
import { day, t } from "../text.ts";
import { Suggestion } from "./suggestion.tsx";
import { nameOf } from "./words.ts";
import styles from "./memory.module.css";

const WEEK_MS = 7 * 86_400_000;
const MAX_WEEK = 100;

interface AskedProps {
  /** Runs a change and shows its error; tells whether it went well. */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** What is to be decided: suggestions, what is to be looked over, what is there twice, and what can still be brought back. */
export function Asked({ attempt }: AskedProps) {
  const { data } = useCall("suggestions.list", {}, ["suggestions.changed", "facts.changed"]);
  const { data: twice } = useCall("facts.duplicates", {}, ["facts.changed"]);
  const { data: gone } = useCall("facts.forgotten", {}, ["facts.changed"]);
  const all = data?.suggestions ?? [];
  const answered = (suggestion: SuggestionView) => (
    <li key={suggestion.id}>
      <Suggestion
        suggestion={suggestion}
        onAnswer={(answer) => void attempt(() => call("suggestions.answer", { id: suggestion.id, answer }))}
      />
    </li>
  );
  const doubtful = all.filter(({ kind }) => kind === "review");
  const open = all.filter(({ kind }) => kind !== "review");
  return (
    <>
      {open.length > 0 && (
        <section aria-label={t("Suggestions")} className={styles.asked}>
          <h3 className={styles.group}>{t("Suggestions")}</h3>
          <ul className={styles.facts}>{open.map(answered)}</ul>
        </section>
      )}
      {doubtful.length > 0 && (
        <details className={styles.asked}>
          <summary className={styles.more}>
            {t("Look these over: {{shown}} would not be learned today", { count: doubtful.length })}
          </summary>
          <ul className={styles.facts}>{doubtful.map(answered)}</ul>
        </details>
      )}
      {(twice?.groups ?? []).map((facts) => (
        <Twice key={facts[0]?.id} facts={facts} attempt={attempt} />
      ))}
      {(gone?.facts ?? []).length > 0 && (
        <details className={styles.asked}>
          <summary className={styles.more}>{t("Forgotten, and can still be brought back")}</summary>
          <ul className={styles.facts}>
            {gone?.facts.map((fact) => (
              <li key={fact.id} className={styles.suggestion}>
                <span className={styles.text} dir="auto">
                  {t("{{name}}: {{value}}", { name: nameOf(fact), value: fact.value })}
                </span>
                <Button kind="quiet" onClick={() => void attempt(() => call("facts.restore", { id: fact.id }))}>
                  {t("Bring back")}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Facts that say the same, with the way to make one of them. */
function Twice({ facts, attempt }: AskedProps & { facts: readonly FactView[] }) {
  const [first, ...others] = facts;
  if (!first) return null;
  const names = facts.map((fact) => t("{{name}}: {{value}}", { name: nameOf(fact), value: fact.value }));
  return (
    <div role="group" aria-label={t("Remembered twice")} className={styles.suggestion}>
      <span className={styles.text} dir="auto">
        {t("These say the same: {{list}}", { list: names.join(" · ") })}
      </span>
      <Button
        kind="quiet"
        onClick={() => void attempt(() => call("facts.merge", { keep: first.id, others: others.map(({ id }) => id) }))}
      >
        {t("Make them one")}
      </Button>
    </div>
  );
}

/** What was learned or changed within a week, newest first; closed until it is wanted. */
export function ThisWeek() {
  const { data } = useCall("facts.list", { sort: "newest", limit: MAX_WEEK }, ["facts.changed"]);
  const [since] = useState(() => Date.now() - WEEK_MS);
  const changed = (data?.facts ?? []).filter(({ updated_at }) => Date.parse(updated_at) >= since);
  if (changed.length === 0) return null;
  return (
    <details className={styles.asked}>
      <summary className={styles.more}>{t("Changed this week: {{shown}}", { count: changed.length })}</summary>
      <ul aria-label={t("Changed this week")} className={styles.history}>
        {changed
          .toSorted((a, b) => b.updated_at.localeCompare(a.updated_at))
          .map((fact) => (
            <li key={fact.id} dir="auto">
              {day(fact.updated_at)} {t("{{name}}: {{value}}", { name: nameOf(fact), value: fact.value })}
            </li>
          ))}
      </ul>
    </details>
  );
}
