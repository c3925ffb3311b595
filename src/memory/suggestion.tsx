import type { SuggestionAnswer, SuggestionView } from "../../core/contract/contract.ts";
import { Button } from "../ui/button.tsx";
import { type MessageKey, t } from "../text.ts";
import { nameOf } from "./words.ts";
import styles from "./memory.module.css";

/** The answers to each kind, the likeliest first. */
const ANSWERS: Readonly<Record<SuggestionView["kind"], readonly (readonly [SuggestionAnswer, MessageKey])[]>> = {
  replace: [
    ["replace", "Replace"],
    ["both", "Keep both"],
    ["no", "No"],
  ],
  forget: [
    ["forget", "Forget"],
    ["no", "Keep"],
  ],
  review: [
    ["no", "Keep"],
    ["forget", "Forget"],
  ],
};

interface SuggestionProps {
  suggestion: SuggestionView;
  onAnswer: (answer: SuggestionAnswer) => void;
}

/** One quiet question about a fact, in a line with its answers. */
export function Suggestion({ suggestion, onAnswer }: SuggestionProps) {
  const text = wordsOf(suggestion);
  return (
    <div role="group" aria-label={t("Suggestion: {{text}}", { text })} className={styles.suggestion}>
      <span className={styles.text} dir="auto">
        {text}
      </span>
      <span className={styles.answers}>
        {ANSWERS[suggestion.kind].map(([answer, label]) => (
          <Button key={answer} kind="quiet" onClick={() => onAnswer(answer)}>
            {t(label)}
          </Button>
        ))}
      </span>
    </div>
  );
}

function wordsOf({ kind, fact, proposal }: SuggestionView): string {
  const known = { name: nameOf(fact), value: fact.value };
  if (proposal)
    return t("{{name}} is remembered as {{value}}. Is it {{said}} now?", { ...known, said: proposal.value });
  if (kind === "forget") return t("Forget {{name}}: {{value}}?", known);
  return t("{{name}}: {{value}}", known);
}
