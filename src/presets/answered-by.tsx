import { ModelField } from "../settings/model-field.tsx";
import { t } from "../text.ts";
import { Field } from "../ui/field.tsx";
import { useCall } from "../ui/use-call.ts";
import type { FieldsProps } from "./editing.ts";
import styles from "./presets.module.css";

/** Which backend and model answer; what the chat has where none is named. */
export function AnsweredBy({ draft: { backend, model }, change }: FieldsProps) {
  const { data } = useCall("backends.list", {}, ["settings.changed"]);
  const backends = data?.backends ?? [];
  // A model that came without a backend is one of the first's, as in an import.
  const chosen = backend ?? (model === null ? "" : (backends[0]?.id ?? ""));
  const own = backends.find(({ id }) => id === chosen)?.model;
  const isGone = chosen !== "" && data !== null && own === undefined;
  return (
    <div className={styles.pair}>
      <Field
        label={t("Answered by")}
        hint={isGone ? t("This model is no longer set up, so the chat’s answers instead.") : ""}
      >
        {(id) => (
          <select
            id={id}
            value={chosen}
            onChange={({ target }) => change({ backend: target.value === "" ? null : target.value, model: null })}
          >
            <option value="">{t("What the chat uses")}</option>
            {backends.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
            {isGone && <option value={chosen}>{chosen}</option>}
          </select>
        )}
      </Field>
      {chosen !== "" && (
        <Field label={t("Model")} hint={model === null && own ? t("Empty: {{name}}", { name: own }) : ""}>
          {(id) => (
            <ModelField
              id={id}
              backend={isGone ? null : chosen}
              value={model ?? ""}
              onChange={(name) => change({ model: name, backend: chosen })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
