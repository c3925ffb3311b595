import { useId } from "react";
import type { SettingsChange, SettingsView } from "../../core/contract.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { Choice } from "./choice.tsx";
import styles from "./settings.module.css";
import type { Kind } from "./use-kinds.ts";

type Saved = SettingsView["backends"][number];
/** A backend as it is edited: with a new key, where one was typed. */
export type Editable = Saved & Pick<NonNullable<SettingsChange["backends"]>[number], "api_key">;

interface MoreBackendsProps {
  list: readonly Editable[];
  kinds: readonly Kind[];
  onChange: (list: Editable[]) => void;
}

/** The kinds as options; those that a chat could not be asked with are left to the first backend. */
export function kindOptions(kinds: readonly Kind[]): readonly (readonly [string, string])[] {
  return [["auto", "Tell from the address"], ...kinds.map(({ kind, name }) => [kind, name] as const)];
}

/** A backend as it is saved. */
export function asChange({ has_key, ...entry }: Editable): NonNullable<SettingsChange["backends"]>[number] {
  // Whether there is a key is not for the panel to say.
  void has_key;
  return entry;
}

/** Backends besides the first: to choose from in a chat, and to step in where the one that was asked does not answer. */
export function MoreBackends({ list, kinds, onChange }: MoreBackendsProps) {
  const change = (at: number, entry: Partial<Editable>) =>
    onChange(list.map((known, index) => (index === at ? { ...known, ...entry } : known)));
  const add = () => {
    const taken = new Set(list.map(({ id }) => id));
    let number = list.length + 2;
    while (taken.has(`backend-${number}`)) number += 1;
    const fresh = { kind: "auto", api_url: null, model: null, is_fallback: false, has_key: false };
    onChange([...list, { id: `backend-${number}`, name: `Backend ${number}`, ...fresh }]);
  };
  return (
    <fieldset className={styles.group}>
      <legend>More backends</legend>
      {list.map((entry, at) => (
        <Entry
          key={entry.id}
          entry={entry}
          kinds={kinds}
          onChange={(changed) => change(at, changed)}
          onRemove={() => onChange(list.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <Button onClick={add}>Add a backend</Button>
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
  const url = kinds.find(({ kind }) => kind === entry.kind)?.api_url;
  return (
    <section className={styles.entry} aria-label={entry.name}>
      <Field label="Name">
        {(id) => <TextInput id={id} value={entry.name} onChange={(event) => onChange({ name: event.target.value })} />}
      </Field>
      <Field label="Kind">
        {(id) => (
          <Choice id={id} value={entry.kind} options={kindOptions(kinds)} onChange={(kind) => onChange({ kind })} />
        )}
      </Field>
      <Field label="Address">
        {(id) => (
          <TextInput
            id={id}
            inputMode="url"
            placeholder={url ?? "http://localhost:11434/v1"}
            value={entry.api_url ?? ""}
            onChange={(event) => onChange({ api_url: event.target.value.trim() || null })}
          />
        )}
      </Field>
      <Field label="Key" hint={entry.has_key ? "A key is saved; it is never shown again." : "No key is saved."}>
        {(id) => (
          <TextInput
            id={id}
            className={styles.secret}
            autoComplete="off"
            spellCheck={false}
            placeholder={entry.has_key ? "Saved" : ""}
            value={entry.api_key ?? ""}
            onChange={(event) => {
              const { api_key: _, ...rest } = entry;
              const typed = event.target.value.trim();
              onChange(typed === "" ? rest : { api_key: typed });
            }}
          />
        )}
      </Field>
      <Field label="Its model">
        {(id) => (
          <TextInput
            id={id}
            value={entry.model ?? ""}
            onChange={(event) => onChange({ model: event.target.value.trim() || null })}
          />
        )}
      </Field>
      <div className={styles.row}>
        <label htmlFor={fallbackId} className={styles.check}>
          <input
            id={fallbackId}
            type="checkbox"
            checked={entry.is_fallback}
            onChange={(event) => onChange({ is_fallback: event.target.checked })}
          />
          Answers where another one cannot be reached
        </label>
        <Button kind="quiet" onClick={onRemove}>
          Remove {entry.name}
        </Button>
      </div>
    </section>
  );
}
