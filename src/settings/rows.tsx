import { RotateCcw } from "lucide-react";
import { type ComponentPropsWithoutRef, type ReactNode, useId, useState } from "react";
import type { PlainSettingName, PlainSettings } from "../../core/contract/contract.ts";
import { type MessageKey, number, said, t } from "../text.ts";
import { IconButton } from "../ui/button.tsx";
import { Switch } from "../ui/switch.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { Choice, from } from "./choice.tsx";
import styles from "./settings.module.css";
import { isFound, SAVING, useSettingsForm } from "./use-settings-form.ts";

/** Settings whose values are of one type. */
export type NamesOf<Type> = {
  [Name in PlainSettingName]: PlainSettings[Name] extends Type ? Name : never;
}[PlainSettingName];

interface GroupProps {
  title: string;
  /** Whether it is all that its page has, whose title then says enough. */
  isAlone?: boolean;
  children: ReactNode;
}

/** Settings that belong together; it goes out of sight when a search leaves none of them. */
export function Group({ title, isAlone = false, children }: GroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={isAlone ? "visually-hidden" : ""}>{title}</legend>
      {children}
    </fieldset>
  );
}

interface RowProps {
  label: string;
  hint?: string;
  /** Whether the hint says what is wrong with the value. */
  isWrong?: boolean;
  /** Words that it is found by besides its label and hint. */
  words?: string;
  /** Where the control stands: beside its words where it is small, else below them. */
  place?: "beside" | "below";
  /** Draws the control, with its id and that of what is said of it. */
  children: (id: string, saidBy: string | undefined) => ReactNode;
}

/** One row of the panel, while it fits what is searched for. */
export function Row({ label, hint, isWrong = false, words = "", place = "below", children }: RowProps) {
  const { query } = useSettingsForm();
  const id = useId();
  const hintId = useId();
  if (!isFound(query, `${label} ${hint ?? ""} ${words}`)) return null;
  const text = hint !== undefined && hint !== "" && (
    <p id={hintId} className={isWrong ? styles.wrong : styles.hint} role={isWrong ? "alert" : undefined}>
      {hint}
    </p>
  );
  return (
    <div className={place === "beside" ? styles.beside : styles.below} data-field>
      <div className={styles.words}>
        <label htmlFor={id}>{label}</label>
        {place === "beside" && text}
      </div>
      {children(id, text === false ? undefined : hintId)}
      {place === "below" && text}
    </div>
  );
}

export interface SettingRowProps<Name extends PlainSettingName> {
  name: Name;
  label: string;
  hint?: string;
}

/** Takes a setting back to its default, where it is not that already. */
export function Reset({ name, label, onReset }: { name: PlainSettingName; label: string; onReset?: () => void }) {
  const { settings, value, change } = useSettingsForm();
  if (JSON.stringify(value(name)) === JSON.stringify(settings[name].default)) return null;
  return (
    <IconButton
      name={t("Reset {{name}}", { name: label })}
      icon={<RotateCcw size={14} aria-hidden />}
      onClick={() => {
        change({ [name]: null });
        onReset?.();
      }}
    />
  );
}

/** What is said of a setting, and where its value comes from if not from here. */
export function useHint(name: PlainSettingName, hint: string | undefined): string {
  const { settings } = useSettingsForm();
  const { source } = settings[name];
  return [hint, source === "default" || source === "settings" ? undefined : from(source)].filter(Boolean).join(" · ");
}

/** Why the core did not take a setting as it was to be saved, until something is changed again. */
export function useRefusal(name: PlainSettingName): string | undefined {
  const { attempt } = useSettingsForm();
  const error = attempt?.about === SAVING ? attempt.error : null;
  if (!error || error.field?.split(".")[0] !== name) return undefined;
  return error.phrase ? said(error.phrase) : error.message;
}

/** Between what a number must be, where it is not. */
function outOf(value: number | null, { min, max }: ComponentPropsWithoutRef<"input">): string | undefined {
  const isBelow = value !== null && min !== undefined && value < Number(min);
  const isAbove = value !== null && max !== undefined && value > Number(max);
  if (!isBelow && !isAbove) return undefined;
  return max === undefined
    ? t("At least {{min}}", { min: number(Number(min)) })
    : t("From {{min}} to {{max}}", { min: number(Number(min)), max: number(Number(max)) });
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
  const usual = useHint(name, hint);
  const refusal = useRefusal(name);
  const wrong = outOf(current, rest) ?? refusal;
  return (
    <Row label={label} hint={wrong ?? usual} isWrong={wrong !== undefined} place="beside">
      {(id, saidBy) => (
        <span className={styles.control}>
          <Reset name={name} label={label} />
          <TextInput
            id={id}
            type="number"
            className={styles.number}
            {...rest}
            aria-describedby={saidBy}
            aria-invalid={wrong !== undefined}
            value={typed ?? current ?? ""}
            onBlur={() => setTyped(null)}
            onChange={({ target }) => {
              setTyped(target.value);
              change({ [name]: target.value.trim() === "" ? null : Number(target.value) });
            }}
          />
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
    <Row label={label} hint={useHint(name, hint)} words={options.map(([, text]) => text).join(" ")} place="beside">
      {(id) => (
        <span className={styles.control}>
          <Reset name={name} label={label} />
          <Choice id={id} value={value(name)} options={options} onChange={(chosen) => change({ [name]: chosen })} />
        </span>
      )}
    </Row>
  );
}

export function SwitchRow({ name, label, hint }: SettingRowProps<NamesOf<boolean>>) {
  const { value, change, query } = useSettingsForm();
  const id = useId();
  const hintId = useId();
  if (!isFound(query, `${label} ${hint ?? ""}`)) return null;
  return (
    <div className={styles.beside} data-field>
      <div className={styles.words}>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <p id={hintId} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
      <span className={styles.control}>
        <Reset name={name} label={label} />
        <Switch
          id={id}
          aria-describedby={hint === undefined ? undefined : hintId}
          checked={value(name)}
          onChange={(event) => change({ [name]: event.target.checked })}
        />
      </span>
    </div>
  );
}

/** Choices whose names are messages. */
export function named<const Value extends string>(
  options: readonly (readonly [Value, MessageKey])[],
): readonly (readonly [Value, string])[] {
  return options.map(([value, message]) => [value, t(message)]);
}
