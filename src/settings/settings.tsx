import { type FormEvent, useState } from "react";
import type { ErrorView, HealthView, SettingsView } from "../../core/contract/contract.ts";
import { call, CallError, errorView } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { milliseconds, t, saidInFull } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { BackendGroup } from "./backend-group.tsx";
import { BarGroup } from "./bar-group.tsx";
import { FileGroup } from "./file-group.tsx";
import { MemoryGroup } from "./memory-group.tsx";
import { NetworkGroup } from "./network-group.tsx";
import styles from "./settings.module.css";
import { ShortcutGroup } from "./shortcut-group.tsx";
import { SnippetsGroup } from "./snippets-group.tsx";
import { SpendingGroup } from "./spending.tsx";
import { Steps } from "./steps.tsx";
import { SystemGroup } from "./system-group.tsx";
import { changeOf, FormContext, useDraft } from "./use-settings-form.ts";

/** The Settings panel: who answers, how the bar looks and behaves, and how the network is reached. */
export function Settings({ onClose }: { onClose: () => void }) {
  const settings = useApp((app) => app.settings);
  return (
    <Dialog title={t("Settings")} onClose={onClose}>
      {settings && <Form settings={settings} />}
    </Dialog>
  );
}

function Form({ settings }: { settings: SettingsView }) {
  const { draft, change, reset, value } = useDraft(settings);
  const [query, setQuery] = useState("");
  const [health, setHealth] = useState<HealthView | null>(null);
  const [error, setError] = useState<ErrorView | null>(null);
  const [note, setNote] = useState("");

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
    void run(t("Saving"), async () => {
      await call("settings.save", changeOf(draft));
      reset();
      return t("Saved.");
    });
  };
  const test = () =>
    run(t("Testing the connection"), async () => {
      const result = await call("settings.test", changeOf(draft));
      setHealth(result);
      if (!result.ok) throw new CallError({ ...result, code: "unreachable", retryable: true });
      return `${saidInFull(result.phrase)} (${milliseconds(result.latency_ms)})`;
    });

  return (
    <FormContext value={{ settings, draft, change, value, query: query.trim().toLowerCase() }}>
      <form className={styles.form} onSubmit={save}>
        <TextInput
          type="search"
          aria-label={t("Search settings")}
          placeholder={t("Search settings")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {settings.notice_phrase !== null && (
          <p role="status" aria-label={t("Settings file")}>
            {saidInFull(settings.notice_phrase)}
          </p>
        )}
        <BackendGroup models={health?.models ?? []} run={run} />
        <BarGroup />
        <ShortcutGroup />
        <MemoryGroup />
        <SnippetsGroup />
        <SpendingGroup />
        <SystemGroup />
        <NetworkGroup />
        <FileGroup run={run} onImport={reset} />
        {error && <ErrorNotice error={error} />}
        {health && health.steps.length > 0 && <Steps steps={health.steps} />}
        {health?.address != null && (
          <Button onClick={() => change({ api_url: health.address })}>{t("Use this address")}</Button>
        )}
        <div className={styles.actions}>
          <span role="status" aria-label={t("Result")} className={styles.result}>
            {note}
          </span>
          <Button onClick={() => void test()}>{t("Test connection")}</Button>
          <Button kind="primary" type="submit">
            {t("Save")}
          </Button>
        </div>
      </form>
    </FormContext>
  );
}
