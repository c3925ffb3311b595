import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { SettingsView } from "../../core/contract/contract.ts";
import { call, CallError, errorView } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { milliseconds, t, saidInFull } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { Outcome } from "./outcome.tsx";
import { SECTIONS } from "./sections.tsx";
import styles from "./settings.module.css";
import { saveDraft, showField, wouldChange } from "./unsaved.ts";
import {
  type Attempt,
  changeOf,
  type Draft,
  FormContext,
  SAVING,
  testOf,
  useDraft,
  useSettingsForm,
  valueOf,
} from "./use-settings-form.ts";

/** The Settings panel: pages with a list at their side, and a search over all of them. */
export function Settings({ onClose }: { onClose: () => void }) {
  const settings = useApp((app) => app.settings);
  return (
    <Dialog title={t("Settings")} onClose={onClose} isFlush>
      {settings && <Form settings={settings} />}
    </Dialog>
  );
}

function Form({ settings }: { settings: SettingsView }) {
  const draft = useDraft((state) => state.draft);
  const [query, setQuery] = useState("");
  const { attempt, run, test, forgetFault } = useAttempt();
  const change = (part: Draft) => {
    useDraft.getState().change(part);
    forgetFault(SAVING);
  };

  const save = (event: FormEvent) => {
    event.preventDefault();
    void run(SAVING, t("Saving"), async () => {
      const found = await saveDraft().catch((error: unknown) => {
        showField(errorView(error).field);
        throw error;
      });
      return found === null ? t("Saved.") : t("Saved as {{address}}.", { address: found });
    });
  };
  const wanted = query.trim().toLowerCase();
  const value = <Name extends Parameters<typeof valueOf>[2]>(name: Name) => valueOf<Name>(settings, draft, name);
  return (
    <FormContext value={{ settings, draft, change, value, query: wanted, attempt, run, test }}>
      <form className={styles.frame} noValidate onSubmit={save}>
        <div className={styles.panel}>
          <div className={styles.side}>
            <TextInput
              type="search"
              aria-label={t("Search settings")}
              placeholder={t("Search")}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
            <Sections isSearching={wanted !== ""} onChoose={() => setQuery("")} />
          </div>
          <div className={styles.main}>
            <Pages query={query.trim()} />
            <Actions isEmpty={!wouldChange(draft, settings)} />
          </div>
        </div>
      </form>
    </FormContext>
  );
}

/** The list at the side; a menu where there is no room for one. */
function Sections({ isSearching, onChoose }: { isSearching: boolean; onChoose: () => void }) {
  const { section, show } = useDraft();
  const choose = (id: string) => {
    show(id);
    onChoose();
  };
  return (
    <>
      <nav aria-label={t("Sections")} className={styles.sections}>
        {SECTIONS.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={styles.sectionLink}
            aria-current={!isSearching && id === section ? "page" : undefined}
            onClick={() => choose(id)}
          >
            {t(name)}
          </button>
        ))}
      </nav>
      <select
        aria-label={t("Section")}
        className={styles.sectionMenu}
        value={section}
        onChange={(event) => choose(event.target.value)}
      >
        {SECTIONS.map(({ id, name }) => (
          <option key={id} value={id}>
            {t(name)}
          </option>
        ))}
      </select>
    </>
  );
}

/** The page that was chosen, or of every page what is searched for. */
function Pages({ query }: { query: string }) {
  const { settings } = useSettingsForm();
  const section = useDraft((state) => state.section);
  const ref = useRef<HTMLDivElement>(null);
  useWanted(ref);
  const shown = query === "" ? SECTIONS.filter(({ id }) => id === section) : SECTIONS;
  return (
    // Another page begins at its top.
    <div key={query === "" ? section : ""} ref={ref} className={styles.content}>
      {settings.notice_phrase !== null && (
        <p role="status" aria-label={t("Settings file")} className={styles.notice}>
          {saidInFull(settings.notice_phrase)}
        </p>
      )}
      {shown.map(({ id, name, component: Page }) => (
        <section key={id} aria-label={t(name)} className={styles.page}>
          <h3 className={styles.pageTitle}>{t(name)}</h3>
          <Page />
        </section>
      ))}
      <p role="status" aria-label={t("Found")} className={styles.found}>
        {query !== "" && <Nothing key={query} query={query} within={ref} />}
      </p>
    </div>
  );
}

/** Gives the focus to the setting that somebody came for, once its page is drawn and the panel has opened. */
function useWanted(page: RefObject<HTMLElement | null>): void {
  const { wanted, section, show } = useDraft();
  useEffect(() => {
    if (wanted === null) return;
    const frame = requestAnimationFrame(() => {
      const labels = [...(page.current?.querySelectorAll("label") ?? [])];
      const control = labels.find(({ textContent }) => textContent === wanted)?.control;
      control?.scrollIntoView({ block: "center" });
      control?.focus();
      show(section);
    });
    return () => cancelAnimationFrame(frame);
  }, [page, wanted, section, show]);
}

/** Says that nothing is found. What a page shows of itself is its own to say; whether anything is left is seen once it is drawn. */
function Nothing({ query, within }: { query: string; within: RefObject<HTMLElement | null> }) {
  return (
    <span
      ref={(element) => {
        if (element) element.hidden = within.current?.querySelector("[data-field]") !== null;
      }}
      className={styles.nothing}
    >
      {t("No setting matches “{{text}}”.", { text: query })}
    </span>
  );
}

/** What is saved, and how that went. */
function Actions({ isEmpty }: { isEmpty: boolean }) {
  const reset = useDraft((state) => state.reset);
  const { attempt } = useSettingsForm();
  // While it is being saved, and where that failed.
  const isAsked = attempt?.about === SAVING && (attempt.error !== null || attempt.note === t("Saving"));
  return (
    <div className={styles.actions}>
      <span className={styles.result}>
        {!isEmpty && !isAsked && <span className={styles.note}>{t("Not saved yet.")}</span>}
        <Outcome about={SAVING} isUsual />
      </span>
      {!isEmpty && (
        <Button kind="quiet" onClick={reset}>
          {t("Discard")}
        </Button>
      )}
      <Button kind="primary" type="submit">
        {t("Save")}
      </Button>
    </div>
  );
}

/** Does one thing at a time and keeps what came of the last one. */
function useAttempt() {
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const run = async (about: string, note: string, work: () => Promise<string>) => {
    const begun: Attempt = { about, note, error: null, health: null };
    setAttempt(begun);
    try {
      const result = await work();
      setAttempt((now) => ({ ...(now ?? begun), note: result }));
    } catch (thrown) {
      setAttempt((now) => ({ ...(now ?? begun), note: "", error: errorView(thrown) }));
    }
  };
  const test = (id?: string) =>
    run(testOf(id), t("Testing the connection"), async () => {
      const { draft } = useDraft.getState();
      const health = await call("settings.test", { ...changeOf(draft), ...(id === undefined ? {} : { id }) });
      setAttempt((now) => now && { ...now, health });
      if (!health.ok) throw new CallError({ ...health, code: "unreachable", retryable: true });
      return `${saidInFull(health.phrase)} (${milliseconds(health.latency_ms)})`;
    });
  /** What did not go is no news once something is changed. */
  const forgetFault = (about: string) => setAttempt((now) => (now?.about === about && now.error ? null : now));
  return { attempt, run, test, forgetFault };
}
