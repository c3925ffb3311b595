import type { SettingSource } from "../../core/contract/contract.ts";
import { t } from "../text.ts";

interface ChoiceProps<Value extends string> {
  id: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}

/** One of a few values. */
export function Choice<Value extends string>({ id, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([option]) => option === event.target.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** The value as the user set it here; what comes from elsewhere stays out of the field. */
export function own({ value, source }: { value: string | null; source: SettingSource }): string {
  return source === "settings" ? (value ?? "") : "";
}

/** Where a value comes from, for people. */
export function from(source: SettingSource, variable = ""): string {
  if (source === "settings") return t("From Settings");
  if (source === "environment") return t("From the environment ({{variable}})", { variable });
  return source === "development" ? t("From the development default") : t("The default");
}
