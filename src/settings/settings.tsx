import { type FormEvent, useId, useState } from "react";
import type { ErrorView, HealthView, SettingsChange, SettingsView } from "../../core/contract.ts";
import { call, errorView } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { Choice, from, inForce, own } from "./choice.tsx";
import { asChange, type Editable } from "./editable.ts";
import { kindOptions, MoreBackends } from "./more-backends.tsx";
import { Spending } from "./spending.tsx";
import { useKinds } from "./use-kinds.ts";
import styles from "./settings.module.css";

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
  const [limit, setLimit] = useState(settings.monthly_limit_usd.value?.toString() ?? "");
  const [embedding, setEmbedding] = useState(own(settings.embedding_model));
  const [health, setHealth] = useState<HealthView | null>(null);
  const [error, setError] = useState<ErrorView | null>(null);
  const [note, setNote] = useState("");
  const [guess, setGuess] = useState<string | null>(null);
  const [more, setMore] = useState<Editable[]>(settings.backends);
  const kinds = useKinds();
  const modelsId = useId();

  /** What a pasted address or key belongs to fills in the rest. */
  const detect = async (text: string) => {
    if (text.trim() === "") return;
    const found = await call("backends.detect", { text: text.trim() });
    setGuess(found.name);
    const { kind } = found;
    if (kind === null) return;
    // What the user chose stays; a server that any vendor might run is told from its address each time anyway.
    if (kind !== "openai" && kind !== "floatbar") setBackend((chosen) => (chosen === "auto" ? kind : chosen));
    if (found.is_key && found.api_url !== null && apiUrl.trim() === "") setApiUrl(found.api_url);
  };

  const change = (): SettingsChange => ({
    api_url: apiUrl.trim() || null,
    ...(apiKey.trim() === "" ? {} : { api_key: apiKey.trim() }),
    backend: backend === "auto" ? null : backend,
    model: model.trim() || null,
    ...(Number(tokens) === settings.context_tokens.value ? {} : { context_tokens: Number(tokens) }),
    ...(shortcut.trim() === settings.shortcut.value ? {} : { shortcut: shortcut.trim() || null }),
    theme: theme === "system" ? null : theme,
    embedding_model: embedding.trim() || null,
    monthly_limit_usd: limit.trim() === "" ? null : Number(limit),
    ...(more === settings.backends ? {} : { backends: more.map(asChange) }),
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
      setGuess(null);
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
              onPaste={(event) => void detect(event.clipboardData.getData("text"))}
              onBlur={() => void detect(apiUrl)}
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
                onPaste={(event) => void detect(event.clipboardData.getData("text"))}
              />
              {settings.api_key.value && settings.api_key.source === "settings" && (
                <Button kind="quiet" onClick={() => void removeKey()}>
                  Remove key
                </Button>
              )}
            </span>
          )}
        </Field>
        <Field
          label="Kind of backend"
          hint={guess === null ? from(settings.backend.source) : `This looks like ${guess}`}
        >
          {(id) => <Choice id={id} value={backend} options={kindOptions(kinds)} onChange={setBackend} />}
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
      <MoreBackends list={more} kinds={kinds} onChange={setMore} />
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
        <Field
          label="Search by meaning"
          hint="Name of an embedding model of the backend, to which earlier messages then go to be turned into vectors. A server on this machine that has one is used by itself; off leaves it out."
        >
          {(id) => (
            <TextInput
              id={id}
              type="text"
              placeholder="nomic-embed-text, or off"
              value={embedding}
              onChange={(event) => setEmbedding(event.target.value)}
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
      <fieldset className={styles.group}>
        <legend>Spending</legend>
        <Spending />
        <Field
          label="Limit of a month, in US dollars"
          hint="Where it is reached, you are asked before more is spent. Answers without a known price do not count."
        >
          {(id) => (
            <TextInput
              id={id}
              type="number"
              min={0}
              step="any"
              placeholder="None"
              value={limit}
              onChange={(event) => setLimit(event.target.value)}
            />
          )}
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
