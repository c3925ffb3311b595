import { useState } from "react";
import { t } from "../text.ts";
import { Choice } from "../settings/choice.tsx";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useCall } from "../ui/use-call.ts";
import type { FieldsProps } from "./editing.ts";
import { KeyField } from "./key-field.tsx";
import { EFFORT_NAMES } from "./preset-lines.ts";
import styles from "./presets.module.css";
import { ToolsField } from "./tools-field.tsx";

const EFFORTS = ["low", "medium", "high"] as const;

/** How the model is asked, of which only what it takes is shown, and what goes along. */
export function MoreFields({ draft, change }: FieldsProps) {
  const { backend, model, temperature, reasoning_effort: effort, max_tokens: longest, memory } = draft;
  const { data: takes } = useCall("presets.takes", { backend, model }, ["settings.changed"]);
  const takesTemperature = takes?.temperature === true && (effort === null || takes.temperature_with_effort);
  const own = t("The model’s own");
  return (
    <details
      className={styles.more}
      // What comes out would be below what is in sight.
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: "start" });
      }}
    >
      <summary>{t("More")}</summary>
      <div className={styles.fields}>
        {takesTemperature && (
          <NumberField
            label={t("Temperature")}
            hint={t("From 0 for the likeliest words to 2 for the most surprising ones.")}
            range={{ min: 0, max: 2, step: 0.1 }}
            value={temperature}
            onChange={(value) => change({ temperature: value })}
          />
        )}
        {takes?.reasoning_effort === true && (
          <Field label={t("How much it thinks first")}>
            {(id) => (
              <Choice
                id={id}
                value={effort ?? ""}
                options={[["", own], ...EFFORTS.map((value) => [value, t(EFFORT_NAMES[value])] as const)]}
                onChange={(value) => change({ reasoning_effort: value === "" ? null : value })}
              />
            )}
          </Field>
        )}
        {takes?.max_tokens === true && (
          <NumberField
            label={t("Longest answer")}
            hint={t("In tokens; a token is about four letters.")}
            range={{ min: 1, max: 1_000_000, step: 1 }}
            value={longest}
            onChange={(value) => change({ max_tokens: value })}
          />
        )}
        {takes?.tools === true && <ToolsField draft={draft} change={change} />}
        <KeyField draft={draft} change={change} />
        <Field label={t("What is remembered")}>
          {(id) => (
            <Choice
              id={id}
              value={memory}
              options={[
                ["all", t("goes along where it matters")],
                ["none", t("stays here")],
              ]}
              onChange={(value) => change({ memory: value })}
            />
          )}
        </Field>
      </div>
    </details>
  );
}

interface NumberFieldProps {
  label: string;
  hint: string;
  range: { min: number; max: number; step: number };
  /** Null leaves it to the model. */
  value: number | null;
  onChange: (value: number | null) => void;
}

function NumberField({ label, hint, range, value, onChange }: NumberFieldProps) {
  // What is being typed need not be a number yet.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <TextInput
          id={id}
          type="number"
          {...range}
          placeholder={t("The model’s own")}
          value={typed ?? value ?? ""}
          onBlur={() => setTyped(null)}
          onChange={({ target }) => {
            setTyped(target.value);
            onChange(target.value.trim() === "" ? null : Number(target.value));
          }}
        />
      )}
    </Field>
  );
}
