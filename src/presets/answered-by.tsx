import { ModelField } from "../settings/model-field.tsx";
import { t } from "../text.ts";
import { Field } from "../ui/field.tsx";
import { useBackends } from "../ui/use-backends.ts";
import type { FieldsProps } from "./editing.ts";
import styles from "./presets.module.css";

/** Which backend and model answer; what the chat has where none is named. */
export function AnsweredBy({ draft: { backend, model }, change }: FieldsProps) {
  const { data } = useBackends();
  const backends = data?.backends ?? [];
  // A model that came without a backend is one of the first's, as in an import.
  const chosen = backend ?? (model === null ? "" : (backends[0]?.id ?? ""));
  const known = backends.find(({ id }) => id === chosen);
  const isGone = chosen !== "" && data !== null && known === undefined;
  const own = known?.usual ?? null;
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
        <Field label={t("Model")} hint={model === null && own !== null ? t("Empty: {{name}}", { name: own }) : ""}>
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
