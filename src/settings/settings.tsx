import { type FormEvent, useId, useState } from "react";
import type { ErrorView, HealthView, SettingsChange, SettingSource, SettingsView } from "../../core/contract.ts";
import { call, errorView } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import styles from "./settings.module.css";

const KINDS = [
  ["auto", "Tell from the address"],
  ["floatbar", "FloatBar backend"],
  ["openai", "OpenAI-compatible server"],
  ["offline", "Offline, no model"],
] as const;
const THEMES = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const;

/** The Settings panel: which backend, with which key and model, and what of the memory goes along. */
export function Settings({ onClose }: { onClose: () => void }) {
  const settings = useApp((app) => app.settings);
  return (
    <Dialog title="Settings" onClose={onClose}>
      {settings && <Form settings={settings} />}
    </Dialog>
  );
}

function Form({ settings }: { settings: SettingsView }) {
  const [apiUrl, setApiUrl] = useState(own(settings.api_url));
  const [apiKey, setApiKey] = useState("");
  const [backend, setBackend] = useState(settings.backend.value);
  const [model, setModel] = useState(own(settings.model));
  const [tokens, setTokens] = useState(String(settings.context_tokens.value));
  const [shortcut, setShortcut] = useState(settings.shortcut.value);
  const [theme, setTheme] = useState(settings.theme.value);
  const [health, setHealth] = useState<HealthView | null>(null);
  const [error, setError] = useState<ErrorView | null>(null);
  const [note, setNote] = useState("");
  const modelsId = useId();

  const change = (): SettingsChange => ({
    api_url: apiUrl.trim() || null,
    ...(apiKey.trim() === "" ? {} : { api_key: apiKey.trim() }),
    backend: backend === "auto" ? null : backend,
    model: model.trim() || null,
    ...(Number(tokens) === settings.context_tokens.value ? {} : { context_tokens: Number(tokens) }),
    ...(shortcut.trim() === settings.shortcut.value ? {} : { shortcut: shortcut.trim() || null }),
    theme: theme === "system" ? null : theme,
  });
  const run = async (what: string, work: () => Promise<string>) => {
    setError(null);
    setHealth(null);
    setNote(what);
    try {
      setNote(await work());
    } catch (thrown) {
      setNote("");
      setError(errorView(thrown));
    }
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void run("Saving", async () => {
      await call("settings.save", change());
      setApiKey("");
      return "Saved.";
    });
  };
  const test = () =>
    run("Testing the connection", async () => {
      const result = await call("settings.test", change());
      setHealth(result);
      return `${result.message} (${result.latency_ms} ms)`;
    });
  const removeKey = () =>
    run("Removing the key", async () => {
      await call("settings.save", { api_key: null });
      return "The key was removed.";
    });

  return (
    <form className={styles.form} onSubmit={save}>
      {settings.notice !== null && (
        <p role="status" aria-label="Settings file">
          {settings.notice}
        </p>
      )}
      <fieldset className={styles.group}>
        <legend>Backend</legend>
        <Field
          label="API URL"
          hint={`${from(settings.api_url.source, "FLOATBAR_API_URL")}${inForce(settings.api_url.value)}`}
        >
          {(id) => (
            <TextInput
              id={id}
              type="text"
              inputMode="url"
              placeholder="http://localhost:8000 or https://api.example.com/v1"
              value={apiUrl}
              onChange={(event) => setApiUrl(event.target.value)}
            />
          )}
        </Field>
        <Field
          label="API key"
          hint={
            settings.api_key.value
              ? `${from(settings.api_key.source, "FLOATBAR_API_KEY")}. A key is saved; it is never shown again. It is kept in ${settings.secret_storage}.`
              : `No key is saved. It would be kept in ${settings.secret_storage}.`
          }
        >
          {(id) => (
            <span className={styles.row}>
              <TextInput
                id={id}
                type="text"
                className={styles.secret}
                autoComplete="off"
                spellCheck={false}
                placeholder={settings.api_key.value ? "Saved" : ""}
                value={apiKey}
                onChange={(event) => setApiKey(event.target.value)}
              />
              {settings.api_key.value && settings.api_key.source === "settings" && (
                <Button kind="quiet" onClick={() => void removeKey()}>
                  Remove key
                </Button>
              )}
            </span>
          )}
        </Field>
        <Field label="Kind of backend" hint={from(settings.backend.source)}>
          {(id) => <Choice id={id} value={backend} options={KINDS} onChange={setBackend} />}
        </Field>
        <Field label="Model" hint={settings.model.value === null ? "The backend decides" : from(settings.model.source)}>
          {(id) => (
            <>
              <TextInput
                id={id}
                type="text"
                list={modelsId}
                value={model}
                onChange={(event) => setModel(event.target.value)}
              />
              <datalist id={modelsId}>
                {health?.models.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Memory and bar</legend>
        <Field label="Memory sent with a question, in tokens" hint={from(settings.context_tokens.source)}>
          {(id) => (
            <TextInput
              id={id}
              type="number"
              min={100}
              max={100_000}
              value={tokens}
              onChange={(event) => setTokens(event.target.value)}
            />
          )}
        </Field>
        <Field label="Shortcut" hint={from(settings.shortcut.source)}>
          {(id) => (
            <TextInput id={id} type="text" value={shortcut} onChange={(event) => setShortcut(event.target.value)} />
          )}
        </Field>
        <Field label="Theme" hint={from(settings.theme.source)}>
          {(id) => <Choice id={id} value={theme} options={THEMES} onChange={setTheme} />}
        </Field>
      </fieldset>
      {error && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <span role="status" aria-label="Result" className={styles.result}>
          {note}
        </span>
        <Button onClick={() => void test()}>Test connection</Button>
        <Button kind="primary" type="submit">
          Save
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  id: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ id, value, options, onChange }: ChoiceProps<Value>) {
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
function own({ value, source }: { value: string | null; source: SettingSource }): string {
  return source === "settings" ? (value ?? "") : "";
}

function from(source: SettingSource, variable = "the environment"): string {
  if (source === "settings") return "From Settings";
  if (source === "environment") return `From the environment (${variable})`;
  return source === "development" ? "From the development default" : "The default";
}

function inForce(value: string | null): string {
  return value === null ? ": none, answers come from memory alone" : `: ${value}`;
}
