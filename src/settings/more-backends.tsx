import { useId } from "react";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Switch } from "../ui/switch.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { Choice } from "./choice.tsx";
import styles from "./settings.module.css";
import type { Editable } from "./editable.ts";
import { AgentFields, ServerFields } from "./entry-fields.tsx";
import { type Kind, kindOptions, leftOver, wants } from "./kinds.ts";
import { Outcome } from "./outcome.tsx";
import { Group } from "./rows.tsx";
import { t } from "../text.ts";
import { isFound, testOf, useSettingsForm } from "./use-settings-form.ts";

interface MoreBackendsProps {
  list: readonly Editable[];
  kinds: readonly Kind[];
  onChange: (list: Editable[]) => void;
}

/** Backends besides the first: to choose from in a chat, and to step in where the one that was asked does not answer. */
export function MoreBackends({ list, kinds, onChange }: MoreBackendsProps) {
  const { query } = useSettingsForm();
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
    onChange([...list, { id: `backend-${number}`, name: t("Model {{number}}", { number }), ...fresh }]);
  };
  const title = t("More models");
  const words = [title, t("Add a model"), ...list.flatMap(({ name, kind }) => [name, kind])].join(" ");
  if (!isFound(query, words)) return null;
  return (
    <Group title={title}>
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
        <Button onClick={add}>{t("Add a model")}</Button>
      </div>
    </Group>
  );
}

interface EntryProps {
  entry: Editable;
  kinds: readonly Kind[];
  onChange: (change: Partial<Editable>) => void;
  onRemove: () => void;
}

function Entry({ entry, kinds, onChange, onRemove }: EntryProps) {
  const { settings, draft, test } = useSettingsForm();
  const fallbackId = useId();
  const fields = wants(kinds, entry.kind);
  const isSaved = draft.backends === undefined && settings.backends.some(({ id }) => id === entry.id);
  const become = (kind: string) =>
    onChange({
      ...leftOver(kinds, entry.kind, kind, entry.api_url ?? ""),
      ...(kind === "agent" ? { api_key: undefined } : { agent: null, env: undefined }),
      kind,
    });
  return (
    <section className={styles.entry} aria-label={entry.name}>
      <Field label={t("Name")}>
        {(id) => <TextInput id={id} value={entry.name} onChange={(event) => onChange({ name: event.target.value })} />}
      </Field>
      <Field label={t("Service")}>
        {(id) => <Choice id={id} value={entry.kind} options={kindOptions(kinds)} onChange={become} />}
      </Field>
      {fields.has("program") && <AgentFields entry={entry} onChange={onChange} />}
      <ServerFields
        entry={entry}
        fields={fields}
        url={kinds.find(({ kind }) => kind === entry.kind)?.api_url ?? null}
        isSaved={isSaved}
        onChange={onChange}
      />
      <div className={styles.beside}>
        <label htmlFor={fallbackId} className={styles.words}>
          {t("Used when another one cannot be reached")}
        </label>
        <Switch
          id={fallbackId}
          checked={entry.is_fallback}
          onChange={(event) => onChange({ is_fallback: event.target.checked })}
        />
      </div>
      <div className={styles.row}>
        <Button aria-label={t("Test {{name}}", { name: entry.name })} onClick={() => void test(entry.id)}>
          {t("Test")}
        </Button>
        <Button kind="quiet" onClick={onRemove}>
          {t("Remove {{name}}", { name: entry.name })}
        </Button>
      </div>
      <Outcome about={testOf(entry.id)} onAddress={(api_url) => onChange({ api_url })} />
    </section>
  );
}
