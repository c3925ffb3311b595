import type { FormEvent } from "react";
import { call } from "../api.ts";
import { FolderList } from "../folders/folder-list.tsx";
import { IconField } from "../presets/icon-field.tsx";
import styles from "../presets/presets.module.css";
import { Choice } from "../settings/choice.tsx";
import { usePresets } from "../stores/preset-store.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Field } from "../ui/field.tsx";
import { NameField } from "../ui/name-field.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { type ProjectDraft, useEditing } from "./editing.ts";

/** Writes a new project, or changes one. */
export function Editor() {
  const { editing, change, end } = useEditing();
  const presets = usePresets((state) => state.presets);
  const { error, attempt } = useAttempt();
  if (editing === null) return null;
  const { draft, id } = editing;
  const { name, preset, memory } = draft;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isSaved = await attempt(() =>
      id === null ? call("projects.add", draft) : call("projects.change", { id, change: draft }),
    );
    if (isSaved) end();
  };
  const owner = id === null ? null : { kind: "project" as const, id };
  return (
    <form
      className={styles.editor}
      aria-label={id === null ? t("New project") : t("Edit")}
      onSubmit={(event) => void save(event)}
    >
      <NameField name={name} onChange={(value) => change({ name: value })} />
      <IconField icon={draft.icon} change={change} />
      <Field label={t("Preset for new chats")}>
        {(field) => (
          <Choice
            id={field}
            value={presets.some((one) => one.id === preset) ? (preset ?? "") : ""}
            options={[["", t("No preset")], ...presets.map((one) => [one.id, one.name] as const)]}
            onChange={(value) => change({ preset: value === "" ? null : value })}
          />
        )}
      </Field>
      <MemoryField memory={memory} onChange={(value) => change({ memory: value })} />
      <details className={styles.more}>
        <summary>{t("Folders")}</summary>
        {owner === null ? (
          <p>{t("Folders can be added once the project is saved.")}</p>
        ) : (
          <FolderList owner={owner} ownerFor={async () => owner} />
        )}
      </details>
      {error && <ErrorNotice error={error} />}
      <div className={styles.foot}>
        <Button kind="primary" type="submit" disabled={name.trim() === ""}>
          {t("Save")}
        </Button>
        <Button kind="quiet" onClick={end}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}

/** Whether its chats share what is remembered, or keep a memory of their own. */
function MemoryField({
  memory,
  onChange,
}: {
  memory: ProjectDraft["memory"];
  onChange: (memory: ProjectDraft["memory"]) => void;
}) {
  return (
    <Field
      label={t("What its chats know of you")}
      hint={
        memory === "own"
          ? t(
              "What is said and learned in its chats is used there alone. Nothing that was said or learned elsewhere goes in.",
            )
          : t("What is learned in its chats is remembered everywhere.")
      }
    >
      {(field) => (
        <Choice
          id={field}
          value={memory}
          options={[
            ["all", t("Everything that is remembered")],
            ["own", t("Only what was learned in this project")],
          ]}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
