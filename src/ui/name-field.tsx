import { t } from "../text.ts";
import { Field } from "./field.tsx";
import { TextInput } from "./text-input.tsx";

/** The field for what something is called; what is typed decides its direction. */
export function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  return (
    <Field label={t("Name")}>
      {(field) => (
        <TextInput
          id={field}
          autoFocus
          dir={name === "" ? undefined : "auto"}
          maxLength={100}
          value={name}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
