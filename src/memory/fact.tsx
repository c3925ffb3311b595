import { Pin } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { Consent, FactView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { FactHistory } from "./fact-history.tsx";
import { day, type MessageKey, t } from "../text.ts";
import { OWN_WORDS } from "./sentence.ts";
import { nameOf, SURE, truthOf, usefulnessOf } from "./words.ts";
import styles from "./memory.module.css";

interface FactProps {
  fact: FactView;
  /** Name of the group that it begins; empty for none. */
  heading: string;
  /** Runs a change and shows its error; tells whether it went well. */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  onForget: () => void;
  onOpen: (sessionId: string, messageId: string) => void;
}

export const CONSENTS = {
  always: "May be sent",
  ask: "Ask before sending",
  never: "Never leaves this device",
} as const satisfies Record<Consent, MessageKey>;

/** One fact in a line: what it says. Opened, it tells why it is known, how often it helped, and who may see it. */
export function Fact({ fact, heading, attempt, onForget, onOpen }: FactProps) {
  const [isEditing, setIsEditing] = useState(false);
  return (
    <li className={styles.fact}>
      {heading !== "" && <h3 className={styles.theme}>{heading}</h3>}
      {isEditing ? (
        <FactEditor fact={fact} attempt={attempt} onClose={() => setIsEditing(false)} />
      ) : (
        <div className={styles.told}>
          <FactDetails fact={fact} attempt={attempt} onOpen={onOpen} />
          <FactActions fact={fact} attempt={attempt} onForget={onForget} onEdit={() => setIsEditing(true)} />
        </div>
      )}
    </li>
  );
}

function FactActions({
  fact,
  attempt,
  onForget,
  onEdit,
}: Pick<FactProps, "fact" | "attempt" | "onForget"> & { onEdit: () => void }) {
  return (
    <span className={styles.actions}>
      <Button
        kind="quiet"
        aria-pressed={fact.pinned}
        onClick={() => void attempt(() => call("facts.pin", { id: fact.id, pinned: !fact.pinned }))}
      >
        {fact.pinned ? t("Unpin") : t("Pin")}
      </Button>
      <Button kind="quiet" onClick={onEdit}>
        {t("Edit")}
      </Button>
      <Button kind="danger" onClick={onForget}>
        {t("Forget")}
      </Button>
    </span>
  );
}

function FactText({ fact }: Pick<FactProps, "fact">) {
  const notes = [
    ...(fact.confidence < SURE ? [truthOf(fact)] : []),
    ...(fact.project ? [t("only in {{name}}", { name: fact.project.name })] : []),
    ...(fact.consent.value === "always" ? [] : [t(CONSENTS[fact.consent.value])]),
  ];
  return (
    <span className={styles.text} dir="auto">
      {fact.key !== OWN_WORDS && (
        <>
          <span className={styles.name}>
            {t("{{name}}: {{value}}", { name: nameOf(fact), value: "" }).trimEnd()}
          </span>{" "}
        </>
      )}
      {fact.value}
      {fact.pinned && <Pin size={12} aria-hidden className={styles.pin} />}
      {notes.length > 0 && <span className={styles.note}> · {notes.join(" · ")}</span>}
    </span>
  );
}

function FactEditor({ fact, attempt, onClose }: Pick<FactProps, "fact" | "attempt"> & { onClose: () => void }) {
  const [value, setValue] = useState(fact.value);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await attempt(() => call("facts.edit", { id: fact.id, value }))) onClose();
  };
  return (
    <form className={styles.line} onSubmit={(event) => void save(event)}>
      <TextInput
        aria-label={t("New value for {{name}}", { name: nameOf(fact) })}
        autoFocus
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={(event) => {
          // Esc leaves the editing first, and the panel only after that.
          if (event.key !== "Escape") return;
          event.preventDefault();
          onClose();
        }}
      />
      <Button kind="primary" type="submit" disabled={value.trim() === ""}>
        {t("Save")}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {t("Cancel")}
      </Button>
    </form>
  );
}

/** A fact's line, which opens to who may see it and what happened to it; that is read when it is opened. */
function FactDetails({ fact, attempt, onOpen }: Pick<FactProps, "fact" | "attempt" | "onOpen">) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.known} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary title={t("History and privacy")}>
        <FactText fact={fact} />
      </summary>
      {isOpen && (
        <div className={styles.details}>
          <p className={styles.why}>{originOf(fact)}</p>
          <p className={styles.why}>
            {t("{{truth}}, {{usefulness}}", { truth: truthOf(fact), usefulness: usefulnessOf(fact) })}
          </p>
          <label className={styles.line}>
            <span>{t("Who may see it")}</span>
            <select
              className={styles.select}
              value={fact.consent.own ? fact.consent.value : ""}
              onChange={(event) => {
                const choice = event.target.value === "" ? null : (event.target.value as Consent);
                void attempt(() => call("facts.consent", { id: fact.id, consent: choice }));
              }}
            >
              <option value="">{t("Same as its category")}</option>
              {Object.entries(CONSENTS).map(([value, text]) => (
                <option key={value} value={value}>
                  {t(text)}
                </option>
              ))}
            </select>
          </label>
          <FactHistory fact={fact} onOpen={onOpen} />
        </div>
      )}
    </details>
  );
}

function originOf(fact: FactView): string {
  const at = { day: day(fact.created_at) };
  if (fact.source) return t("From “{{words}}” on {{day}}", { ...at, words: fact.source.excerpt });
  return fact.origin === "import" ? t("Imported on {{day}}", at) : t("Written by you on {{day}}", at);
}
