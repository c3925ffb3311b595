import { useState } from "react";
import type { ReviewLine } from "../../core/contract/contract.ts";
import { type MessageKey, t } from "../text.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import styles from "./import-review.module.css";
import { visible } from "./visible.ts";

const KINDS: Readonly<Record<Exclude<ReviewLine["kind"], "plain">, MessageKey>> = {
  program: "Starts a program",
  address: "Sends what you write there",
  proxy: "Sends everything through it",
  certificate: "Trusts whoever holds it",
  consent: "Lets more out than now",
  cost: "May cost more",
  instruction: "Is told to the model in your name",
};

interface ImportReviewProps {
  name: string;
  lines: readonly ReviewLine[];
  /** What comes in besides these lines; absent where nothing does. */
  brings?: string;
  /** What holds for all that comes in. */
  caution?: string;
  onImport: (allowed: string[]) => void;
  onClose: () => void;
}

/** What an import would change; what could harm is off until its owner allows it, line by line. */
export function ImportReview({ name, lines, brings, caution, onImport, onClose }: ImportReviewProps) {
  const [allowed, setAllowed] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(allowed);
    if (!next.delete(id)) next.add(id);
    setAllowed(next);
  };
  const risky = lines.filter((line) => line.is_risky);
  const plain = lines.filter((line) => !line.is_risky);
  return (
    <Dialog title={t("Import {{name}}?", { name: visible(name) })} onClose={onClose} isQuestion>
      {brings !== undefined && <p>{brings}</p>}
      {caution !== undefined && <p>{caution}</p>}
      {lines.length === 0 && brings === undefined && <p>{t("Nothing in it is different from what is here.")}</p>}
      {risky.length > 0 && (
        <>
          <p>{t("Only what you tick is taken in. Tick what you know and want.")}</p>
          <ul className={styles.lines} aria-label={t("Needs your permission")}>
            {risky.map((line) => (
              <li key={line.id}>
                <label className={styles.line}>
                  <input type="checkbox" checked={allowed.has(line.id)} onChange={() => toggle(line.id)} />
                  <span>
                    <strong>{visible(line.id)}</strong>
                    {line.kind !== "plain" && ` · ${t(KINDS[line.kind])}`}
                    <Change line={line} />
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      {plain.length > 0 && (
        <details>
          <summary>{t("{{shown}} harmless changes", { count: plain.length })}</summary>
          <ul className={styles.lines}>
            {plain.map((line) => (
              <li key={line.id}>
                <strong>{visible(line.id)}</strong>
                <Change line={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.actions}>
        <Button kind="primary" onClick={() => onImport([...allowed])}>
          {t("Import")}
        </Button>
        <Button kind="quiet" autoFocus onClick={onClose}>
          {t("Cancel")}
        </Button>
      </div>
    </Dialog>
  );
}

function Change({ line }: { line: ReviewLine }) {
  return (
    <span className={styles.change} dir="ltr">
      {line.from !== null && <del>{visible(line.from)}</del>}
      {line.to !== null && <ins>{visible(line.to)}</ins>}
    </span>
  );
}
