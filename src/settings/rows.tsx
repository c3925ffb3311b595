import { RotateCcw } from "lucide-react";
import { type ComponentPropsWithoutRef, type ReactNode, useId, useState } from "react";
import type { PlainSettingName, PlainSettings } from "../../core/contract/contract.ts";
import { type MessageKey, t } from "../text.ts";
import { IconButton } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { Choice, from } from "./choice.tsx";
import styles from "./settings.module.css";
import { useSettingsForm } from "./use-settings-form.ts";

/** Settings whose values are of one type. */
type NamesOf<Type> = {
  [Name in PlainSettingName]: PlainSettings[Name] extends Type ? Name : never;
}[PlainSettingName];

interface GroupProps {
  title: string;
  children: ReactNode;
}

/** Settings that belong together; it goes out of sight when a search leaves none of them. */
export function Group({ title, children }: GroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface RowProps {
  label: string;
  hint?: string;
  /** Words that it is found by besides its label and hint. */
  words?: string;
  children: (id: string) => ReactNode;
}

/** One row of the panel, while it fits what is searched for. */
export function Row({ label, hint, words = "", children }: RowProps) {
  const { query } = useSettingsForm();
  const text = `${label} ${hint ?? ""} ${words}`.toLowerCase();
  if (!query.split(/\s+/).every((word) => text.includes(word))) return null;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {children}
    </Field>
  );
}

interface SettingRowProps<Name extends PlainSettingName> {
  name: Name;
  label: string;
  hint?: string;
}

/** Takes a setting back to its default, where it is not that already. */
function Reset({ name, label }: { name: PlainSettingName; label: string }) {
  const { settings, value, change } = useSettingsForm();
  if (JSON.stringify(value(name)) === JSON.stringify(settings[name].default)) return null;
  return (
    <IconButton
      name={t("Reset {{name}}", { name: label })}
      icon={<RotateCcw size={14} aria-hidden />}
      onClick={() => change({ [name]: null })}
    />
  );
}

function useHint(name: PlainSettingName, hint: string | undefined): string {
  const { settings } = useSettingsForm();
  const { source } = settings[name];
  return [hint, source === "default" ? undefined : from(source)].filter(Boolean).join(" · ");
}

export function TextRow({
  name,
  label,
  hint,
  ...rest
}: SettingRowProps<NamesOf<string | null>> & Omit<ComponentPropsWithoutRef<"input">, "name">) {
  const { settings, value, change } = useSettingsForm();
  const text = value(name) ?? "";
  return (
    <Row label={label} hint={useHint(name, hint)}>
      {(id) => (
        <span className={styles.row}>
          <TextInput
            id={id}
            type="text"
            {...rest}
            value={text}
            onChange={(event) =>
              change({ [name]: event.target.value === (settings[name].default ?? "") ? null : event.target.value })
            }
          />
          <Reset name={name} label={label} />
        </span>
      )}
    </Row>
  );
}

export function NumberRow({
  name,
  label,
  hint,
  ...rest
}: SettingRowProps<NamesOf<number | null>> & Omit<ComponentPropsWithoutRef<"input">, "name">) {
  const { value, change } = useSettingsForm();
  const current = value(name);
  // What is being typed need not be a number yet.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Row label={label} hint={useHint(name, hint)}>
      {(id) => (
        <span className={styles.row}>
          <TextInput
            id={id}
            type="number"
            {...rest}
            value={typed ?? current ?? ""}
            onBlur={() => setTyped(null)}
            onChange={({ target }) => {
              setTyped(target.value);
              change({ [name]: target.value.trim() === "" ? null : Number(target.value) });
            }}
          />
          <Reset name={name} label={label} />
        </span>
      )}
    </Row>
  );
}

type Choosable = NamesOf<string>;

export function ChoiceRow<Name extends Choosable>({
  name,
  label,
  hint,
  options,
}: SettingRowProps<Name> & { options: readonly (readonly [PlainSettings[Name] & string, string])[] }) {
  const { value, change } = useSettingsForm();
  return (
    <Row label={label} hint={useHint(name, hint)} words={options.map(([, text]) => text).join(" ")}>
      {(id) => (
        <span className={styles.row}>
          <Choice id={id} value={value(name)} options={options} onChange={(chosen) => change({ [name]: chosen })} />
          <Reset name={name} label={label} />
        </span>
      )}
    </Row>
  );
}

export function SwitchRow({ name, label, hint }: SettingRowProps<NamesOf<boolean>>) {
  const { value, change, query } = useSettingsForm();
  const id = useId();
  const hintId = useId();
  const text = `${label} ${hint ?? ""}`.toLowerCase();
  if (!query.split(/\s+/).every((word) => text.includes(word))) return null;
  return (
    <div className={styles.switch} data-field>
      <span className={styles.row}>
        <label htmlFor={id} className={styles.check}>
          <input
            id={id}
            type="checkbox"
            role="switch"
            aria-checked={value(name)}
            aria-describedby={hint === undefined ? undefined : hintId}
            checked={value(name)}
            onChange={(event) => change({ [name]: event.target.checked })}
          />
          {label}
        </label>
        <Reset name={name} label={label} />
      </span>
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Choices whose names are messages. */
export function named<const Value extends string>(
  options: readonly (readonly [Value, MessageKey])[],
): readonly (readonly [Value, string])[] {
  return options.map(([value, message]) => [value, t(message)]);
}
