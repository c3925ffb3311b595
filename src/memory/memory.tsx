import { useState } from "react";
import type { ErrorView, FactView } from "../../core/contract.ts";
import { call, errorView } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Fact } from "./fact.tsx";
import { TextInput } from "../ui/text-input.tsx";
import styles from "./memory.module.css";

/** The Memory panel: every fact, why it is known, and the ways to correct or forget it. */
export function Memory({ onClose }: { onClose: () => void }) {
  const facts = useApp((app) => app.facts);
  const [query, setQuery] = useState("");
  const [forgotten, setForgotten] = useState<FactView | null>(null);
  const [error, setError] = useState<ErrorView | null>(null);

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      setError(null);
      await work();
      return true;
    } catch (thrown) {
      setError(errorView(thrown));
      return false;
    }
  };
  const forget = async (fact: FactView) => {
    if (await attempt(() => call("facts.forget", { id: fact.id }))) setForgotten(fact);
  };
  const undo = async (fact: FactView) => {
    if (await attempt(() => call("facts.restore", { id: fact.id }))) setForgotten(null);
  };

  const wanted = query.trim().toLowerCase();
  const shown = facts.filter(({ category, key, value }) =>
    `${category} ${key.replaceAll("_", " ")} ${value}`.toLowerCase().includes(wanted),
  );
  return (
    <Dialog title="Memory" onClose={onClose}>
      <TextInput
        type="search"
        aria-label="Filter facts"
        placeholder="Filter"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {error && <ErrorNotice error={error} />}
      {forgotten && (
        <p role="status" aria-label="Forgotten" className={styles.notice}>
          <span>Forgotten: {forgotten.value}</span>
          <Button kind="quiet" onClick={() => void undo(forgotten)}>
            Undo
          </Button>
        </p>
      )}
      {facts.length === 0 && (
        <p className={styles.empty}>Nothing is remembered yet. Tell FloatBar something about yourself.</p>
      )}
      {facts.length > 0 && shown.length === 0 && <p className={styles.empty}>No fact matches this filter.</p>}
      <ul aria-label="Facts" className={styles.facts}>
        {shown.map((fact) => (
          <Fact
            key={fact.id}
            fact={fact}
            onForget={() => void forget(fact)}
            onEdit={(value) => attempt(() => call("facts.edit", { id: fact.id, value }))}
          />
        ))}
      </ul>
    </Dialog>
  );
}
