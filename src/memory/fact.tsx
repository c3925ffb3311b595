import { type FormEvent, useState } from "react";
import type { FactView } from "../../core/contract.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import styles from "./memory.module.css";

interface FactProps {
  fact: FactView;
  onForget: () => void;
  /** @returns whether the change was stored. */
  onEdit: (value: string) => Promise<boolean>;
}

/** One fact: what it says, why it is known, how often it helped. */
export function Fact({ fact, onForget, onEdit }: FactProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (edited !== null && (await onEdit(edited))) setEdited(null);
  };
  const name = fact.key.replaceAll("_", " ");
  return (
    <li className={styles.fact}>
      {edited === null ? (
        <div className={styles.line}>
          <span className={styles.text} dir="auto">
            <span className={styles.name}>
              {fact.category}, {name}:
            </span>{" "}
            {fact.value}
          </span>
          <Button kind="quiet" onClick={() => setEdited(fact.value)}>
            Edit
          </Button>
          <Button kind="danger" onClick={onForget}>
            Forget
          </Button>
        </div>
      ) : (
        <form className={styles.line} onSubmit={(event) => void save(event)}>
          <TextInput
            aria-label={`New value for ${name}`}
            autoFocus
            value={edited}
            onChange={(event) => setEdited(event.target.value)}
            onKeyDown={(event) => {
              // Esc leaves the editing first, and the panel only after that.
              if (event.key !== "Escape") return;
              event.preventDefault();
              setEdited(null);
            }}
          />
          <Button kind="primary" type="submit" disabled={edited.trim() === ""}>
            Save
          </Button>
          <Button kind="quiet" onClick={() => setEdited(null)}>
            Cancel
          </Button>
        </form>
      )}
      <p className={styles.why}>
        {fact.source
          ? `From “${fact.source.excerpt}” on ${fact.created_at.slice(0, 10)}`
          : `Written by you on ${fact.created_at.slice(0, 10)}`}
        {" · "}
        {fact.use_count === 0 ? "not used yet" : `used ${fact.use_count} ${fact.use_count === 1 ? "time" : "times"}`}
        {" · "}
        {Math.round(fact.confidence * 100)} % sure
      </p>
    </li>
  );
}
