import type { CallOutput } from "../../core/contract/contract.ts";
import { useId } from "react";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { Choice } from "./choice.tsx";
import styles from "./settings.module.css";
import type { Editable } from "./editable.ts";
import { AgentFields, ServerFields } from "./entry-fields.tsx";
import { t } from "../text.ts";

/** A kind of backend that there is. */
export type Kind = CallOutput<"backends.kinds">["kinds"][number];

interface MoreBackendsProps {
  list: readonly Editable[];
  kinds: readonly Kind[];
  onChange: (list: Editable[]) => void;
}

/** The kinds as options; those that a chat could not be asked with are left to the first backend. */
export function kindOptions(kinds: readonly Kind[]): readonly (readonly [string, string])[] {
  return [["auto", t("Detect from the address")], ...kinds.map(({ kind, name }) => [kind, name] as const)];
}

/** Backends besides the first: to choose from in a chat, and to step in where the one that was asked does not answer. */
export function MoreBackends({ list, kinds, onChange }: MoreBackendsProps) {
  const change = (at: number, entry: Partial<Editable>) =>
    onChange(list.map((known, index) => (index === at ? { ...known, ...entry } : known)));
  const add = () => {
    const taken = new Set(list.map(({ id }) => id));
    let number = list.length + 2;
    while (taken.has(`backend-${number}`)) number += 1;
    const fresh = {
      kind: "auto",
      api_url: null,
      model: null,
      is_fallback: false,
      has_key: false,
      key_place: null,
      agent: null,
    };
    onChange([...list, { id: `backend-${number}`, name: t("Backend {{number}}", { number }), ...fresh }]);
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t("More backends")}</legend>
      {list.map((entry, at) => (
        <Entry
          key={entry.id}
          entry={entry}
          kinds={kinds}
          onChange={(changed) => change(at, changed)}
          onRemove={() => onChange(list.filter((_, index) => index !== at))}
        />
      ))}
      <div data-field>
        <Button onClick={add}>{t("Add a backend")}</Button>
      </div>
    </fieldset>
  );
}

interface EntryProps {
  entry: Editable;
  kinds: readonly Kind[];
  onChange: (change: Partial<Editable>) => void;
  onRemove: () => void;
}

function Entry({ entry, kinds, onChange, onRemove }: EntryProps) {
  const fallbackId = useId();
  return (
    <section className={styles.entry} aria-label={entry.name}>
      <Field label={t("Name")}>
        {(id) => <TextInput id={id} value={entry.name} onChange={(event) => onChange({ name: event.target.value })} />}
      </Field>
      <Field label={t("Kind")}>
        {(id) => (
          <Choice id={id} value={entry.kind} options={kindOptions(kinds)} onChange={(kind) => onChange({ kind })} />
        )}
      </Field>
      {entry.kind === "agent" ? (
        <AgentFields entry={entry} onChange={onChange} />
      ) : (
        <ServerFields entry={entry} url={kinds.find(({ kind }) => kind === entry.kind)?.api_url} onChange={onChange} />
      )}
      <div className={styles.row}>
        <label htmlFor={fallbackId} className={styles.check}>
          <input
            id={fallbackId}
            type="checkbox"
            checked={entry.is_fallback}
            onChange={(event) => onChange({ is_fallback: event.target.checked })}
          />
          {t("Used when another backend cannot be reached")}
        </label>
        <Button kind="quiet" onClick={onRemove}>
          {t("Remove {{name}}", { name: entry.name })}
        </Button>
      </div>
    </section>
  );
}
