import { useId } from "react";
import type { CallOutput, Consent } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { CONSENTS } from "./fact.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useCall } from "../ui/use-call.ts";
import { Switch } from "../ui/switch.tsx";
import { categoryName, categoryTitle } from "./words.ts";
import { number, t } from "../text.ts";
import styles from "./memory.module.css";

type Category = CallOutput<"memory.stats">["categories"][number];

/** By the names that are read. */
function inOrder(categories: readonly Category[]): Category[] {
  return categories.toSorted((one, other) =>
    categoryTitle(one.category).localeCompare(categoryTitle(other.category), document.documentElement.lang),
  );
}

/** The switch for all of memory, what may leave this device by category, and what was sent lately. */
export function PrivacyView() {
  const isOn = useApp((app) => app.settings?.memory.value ?? true);
  const { data: stats, error: fault } = useCall("memory.stats", {}, ["facts.changed"]);
  const withModel = useApp((app) => app.settings?.learn_with_model.value ?? false);
  const { error, attempt } = useAttempt();
  const shown = error ?? fault;
  return (
    <>
      {shown && <ErrorNotice error={shown} />}
      <Choice
        title={t("Remember and recall")}
        hint={t("When this is off, nothing is learned and nothing remembered is sent.")}
        checked={isOn}
        onChange={(memory) => void attempt(() => call("settings.save", { memory }))}
      />
      <Choice
        title={t("Notes by the model that answers")}
        hint={t(
          "Every few messages, one short request asks it what is worth remembering in them. Until you choose, a model on this computer does this by itself, and you are asked before any other does.",
        )}
        checked={withModel}
        disabled={!isOn}
        onChange={(learn_with_model) => void attempt(() => call("settings.save", { learn_with_model }))}
      />
      <ul aria-label={t("Categories")} className={styles.facts}>
        {inOrder(stats?.categories ?? []).map(({ category, count, consent, is_default }) => (
          <li key={category} className={styles.fact}>
            <label className={styles.line}>
              <span className={styles.text}>
                {categoryTitle(category)} <span className={styles.name}>({count})</span>
              </span>
              <select
                className={styles.select}
                aria-label={t("Who may see {{category}}", { category: categoryName(category) })}
                value={consent}
                onChange={(event) =>
                  void attempt(() => call("consent.set", { category, consent: event.target.value as Consent }))
                }
              >
                {Object.entries(CONSENTS).map(([value, text]) => (
                  <option key={value} value={value}>
                    {t(text)}
                    {value === consent && is_default ? ` ${t("(default)")}` : ""}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      {stats && <p className={styles.why}>{usesOf(stats.days)}</p>}
    </>
  );
}

interface ChoiceProps {
  title: string;
  hint: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** Something that is on or off, and what that means. */
function Choice({ title, hint, onChange, ...rest }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <div className={styles.text}>
        <label htmlFor={id} className={styles.title}>
          {title}
        </label>
        <p id={`${id}-hint`} className={styles.why}>
          {hint}
        </p>
      </div>
      <Switch id={id} aria-describedby={`${id}-hint`} {...rest} onChange={(event) => onChange(event.target.checked)} />
    </div>
  );
}

/** How often facts were sent lately, and how often that helped. */
function usesOf(days: CallOutput<"memory.stats">["days"]): string {
  if (days.length === 0) return t("No fact was sent in the last 30 days.");
  const [sent, used] = [days.map((one) => one.sent), days.map((one) => one.used)].map((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  );
  return t("Facts sent in the last 30 days: {{sent}}. Used in an answer: {{used}}.", {
    sent: number(sent ?? 0),
    used: number(used ?? 0),
  });
}
