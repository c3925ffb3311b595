import { elsewhereHint } from "./key-hint.ts";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import type { Editable } from "./editable.ts";
import type { Kind } from "./kinds.ts";
import { ModelField } from "./model-field.tsx";
import { t } from "../text.ts";
import { useBackends } from "../ui/use-backends.ts";
import styles from "./settings.module.css";

interface FieldsProps {
  entry: Editable;
  onChange: (change: Partial<Editable>) => void;
}

interface ServerFieldsProps extends FieldsProps {
  /** What this kind wants to be told. */
  fields: ReadonlySet<Kind["fields"][number]>;
  /** Where this kind usually is. */
  url: string | null;
  /** Whether it stands in the settings as it is here, and so can be asked for its models. */
  isSaved: boolean;
}

/** Where a server is, with which key and model: of these, what its kind has. */
export function ServerFields({ entry, fields, url, isSaved, onChange }: ServerFieldsProps) {
  const known = useBackends().data?.backends.find(({ id }) => id === entry.id);
  const picked = isSaved && known?.model === null ? known.usual : null;
  return (
    <>
      {fields.has("address") && (
        <Field label={t("Address")}>
          {(id) => (
            <TextInput
              id={id}
              inputMode="url"
              dir="ltr"
              placeholder={url ?? t("http://localhost:11434/v1")}
              value={entry.api_url ?? ""}
              onChange={(event) => onChange({ api_url: event.target.value.trim() || null })}
            />
          )}
        </Field>
      )}
      {fields.has("key") && <KeyField entry={entry} onChange={onChange} />}
      {fields.has("model") && (
        <Field
          label={t("Its model")}
          hint={entry.model === null && picked !== null ? t("Empty: {{name}}", { name: picked }) : ""}
        >
          {(id) => (
            <ModelField
              id={id}
              backend={isSaved ? entry.id : null}
              value={entry.model ?? ""}
              onChange={(model) => onChange({ model })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function KeyField({ entry, onChange }: FieldsProps) {
  return (
    <Field
      label={t("Key")}
      hint={
        entry.has_key
          ? t("A key is saved; it is never shown again.")
          : (elsewhereHint(entry.key_place) ?? t("No key is saved."))
      }
    >
      {(id) => (
        <TextInput
          id={id}
          dir="ltr"
          className={styles.secret}
          autoComplete="off"
          spellCheck={false}
          placeholder={entry.has_key ? t("Saved") : ""}
          value={entry.api_key ?? ""}
          onChange={(event) => {
            const typed = event.target.value.trim();
            onChange({ api_key: typed === "" ? undefined : typed });
          }}
        />
      )}
    </Field>
  );
}

const CLAUDE_CODE = [
  "-p",
  "--input-format",
  "stream-json",
  "--output-format",
  "stream-json",
  "--verbose",
  "--include-partial-messages",
];

/** Which program answers, and where it runs. */
export function AgentFields({ entry, onChange }: FieldsProps) {
  const agent = entry.agent ?? { command: "", args: CLAUDE_CODE, cwd: null };
  const change = (part: Partial<typeof agent>) => onChange({ agent: { ...agent, ...part } });
  return (
    <>
      <Field label={t("Command")} hint={t("A program that streams JSON the way Claude Code does.")}>
        {(id) => (
          <TextInput
            id={id}
            placeholder={t("claude")}
            value={agent.command}
            onChange={(event) => change({ command: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("Arguments, one per line")}>
        {(id) => (
          <textarea
            id={id}
            className={styles.lines}
            rows={4}
            spellCheck={false}
            value={agent.args.join("\n")}
            onChange={(event) => change({ args: event.target.value === "" ? [] : event.target.value.split("\n") })}
          />
        )}
      </Field>
      <Field
        label={t("Working folder")}
        hint={t("Leave empty for your home folder. What the agent may do there is up to the agent.")}
      >
        {(id) => (
          <TextInput
            id={id}
            value={agent.cwd ?? ""}
            onChange={(event) => change({ cwd: event.target.value.trim() || null })}
          />
        )}
      </Field>
      <Field label={t("Environment, one NAME=value per line")} hint={t("Kept with your keys, and never shown again.")}>
        {(id) => (
          <textarea
            id={id}
            className={styles.lines}
            rows={2}
            spellCheck={false}
            onChange={(event) => onChange({ env: environmentOf(event.target.value) })}
          />
        )}
      </Field>
    </>
  );
}

function environmentOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split("\n").flatMap((line) => {
      const at = line.indexOf("=");
      return at > 0 ? [[line.slice(0, at).trim(), line.slice(at + 1)]] : [];
    }),
  );
}
