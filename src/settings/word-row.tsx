import { type ComponentPropsWithoutRef, useState } from "react";
import { TextInput } from "../ui/text-input.tsx";
import { Choice } from "./choice.tsx";
import { type NamesOf, Reset, Row, type SettingRowProps, useHint, useRefusal } from "./rows.tsx";
import { useSettingsForm } from "./use-settings-form.ts";
import styles from "./settings.module.css";

/** Stands for what is written out in the field. */
const OTHER = "\u0000";

interface WordRowProps
  extends SettingRowProps<NamesOf<string | null>>, Pick<ComponentPropsWithoutRef<"input">, "placeholder"> {
  /** Values that have a meaning of their own, with what they are called; an empty one leaves the setting at its default. */
  words: readonly (readonly [string, string])[];
  /** How one chooses to write another value, and what its field is called. */
  other: readonly [string, string];
}

/** One of a few words, or what is written out: nobody has to know the words that the settings file has for them. */
export function WordRow({ name, label, hint, words, other: [choice, field], placeholder }: WordRowProps) {
  const { settings, value, change } = useSettingsForm();
  const current = value(name) ?? "";
  const [isWriting, setIsWriting] = useState(false);
  const refusal = useRefusal(name);
  const usual = useHint(name, hint);
  const isOther = isWriting || !words.some(([word]) => word === current);
  const set = (text: string) => change({ [name]: text === "" || text === settings[name].default ? null : text });
  const choose = (word: string) => {
    setIsWriting(word === OTHER);
    // What was a word before is no value to go on from.
    if (word !== OTHER) set(word);
  };
  return (
    <Row
      label={label}
      hint={refusal ?? usual}
      isWrong={refusal !== undefined}
      words={[...words.map(([, text]) => text), choice, field].join(" ")}
    >
      {(id, saidBy) => (
        <>
          <span className={styles.row}>
            <Choice id={id} value={isOther ? OTHER : current} options={[...words, [OTHER, choice]]} onChange={choose} />
            <Reset name={name} label={label} onReset={() => setIsWriting(false)} />
          </span>
          {isOther && (
            <TextInput
              type="text"
              aria-label={field}
              aria-describedby={saidBy}
              aria-invalid={refusal !== undefined}
              autoFocus={isWriting}
              placeholder={placeholder ?? field}
              value={words.some(([word]) => word === current) ? "" : current}
              onChange={({ target }) => {
                setIsWriting(true);
                set(target.value);
              }}
            />
          )}
        </>
      )}
    </Row>
  );
}
