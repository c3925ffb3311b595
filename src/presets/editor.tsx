import type { FormEvent } from "react";
import { MAX_INSTRUCTIONS } from "../../core/base/limits.ts";
import type { NewPreset } from "../../core/contract/contract.ts";
import { call, errorView } from "../api.ts";
import { FolderList } from "../folders/folder-list.tsx";
import { number, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Field } from "../ui/field.tsx";
import { NameField } from "../ui/name-field.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { AnsweredBy } from "./answered-by.tsx";
import { useEditing } from "./editing.ts";
import { HeldInstructions } from "./held-instructions.tsx";
import { IconField } from "./icon-field.tsx";
import { MoreFields } from "./more-fields.tsx";
import styles from "./presets.module.css";

/** From how much of the limit on its length is told, as a share. */
const NEARLY_FULL = 0.8;

/** What is written here of one that was deleted elsewhere meanwhile becomes a new one. */
async function changed(id: string, draft: NewPreset): Promise<void> {
  try {
    await call("presets.change", { id, change: draft });
  } catch (error) {
    if (errorView(error).code !== "not_found") throw error;
    await call("presets.add", draft);
  }
}

/** Writes a new preset, or changes one. */
export function Editor() {
  const { editing, change, end } = useEditing();
  const { error, attempt } = useAttempt();
  if (editing === null) return null;
  const { draft, id } = editing;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isSaved = await attempt(() => (id === null ? call("presets.add", draft) : changed(id, draft)));
    if (isSaved) end();
  };
  const { name, instructions } = draft;
  return (
    <form
      className={styles.editor}
      aria-label={id === null ? t("New preset") : t("Edit")}
      onSubmit={(event) => void save(event)}
    >
      <NameField name={name} onChange={(value) => change({ name: value })} />
      <IconField icon={draft.icon} change={change} />
      <Field
        label={t("Instructions")}
        hint={
          instructions.length > MAX_INSTRUCTIONS * NEARLY_FULL
            ? t("{{length}} of {{limit}} characters", {
                length: number(instructions.length),
                limit: number(MAX_INSTRUCTIONS),
              })
            : t("Sent with every question that is asked with this preset, after those for every answer.")
        }
      >
        {(field) => (
          <textarea
            id={field}
            className={styles.prose}
            rows={6}
            dir={instructions === "" ? undefined : "auto"}
            aria-invalid={instructions.length > MAX_INSTRUCTIONS}
            placeholder={t("For example: Translate what I send into Portuguese.")}
            value={instructions}
            onChange={(event) => change({ instructions: event.target.value })}
          />
        )}
      </Field>
      <HeldInstructions text={instructions} />
      <AnsweredBy draft={draft} change={change} />
      <MoreFields draft={draft} change={change} />
      <KnownFolders id={id} />
      {error && <ErrorNotice error={error} />}
      <div className={styles.foot}>
        <Button kind="primary" type="submit" disabled={name.trim() === "" || instructions.length > MAX_INSTRUCTIONS}>
          {t("Save")}
        </Button>
        <Button kind="quiet" onClick={end}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}

/** Folders that every chat with this preset knows. */
function KnownFolders({ id }: { id: string | null }) {
  const owner = id === null ? null : { kind: "preset" as const, id };
  return (
    <details
      className={styles.more}
      // What comes out would be below what is in sight.
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: "start" });
      }}
    >
      <summary>{t("Folders")}</summary>
      {owner === null ? (
        <p>{t("Folders can be added once the preset is saved.")}</p>
      ) : (
        <FolderList owner={owner} ownerFor={async () => owner} />
      )}
    </details>
  );
}
