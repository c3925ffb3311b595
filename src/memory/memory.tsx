import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { DataView } from "./data-view.tsx";
import { FactsView } from "./facts-view.tsx";
import { type Tab, TABS, useMemoryPlace } from "./place.ts";
import { PrivacyView } from "./privacy-view.tsx";
import { t } from "../text.ts";
import styles from "./memory.module.css";

/** The Memory panel: what is known and why, what may leave this device, and the ways to take all of it along or erase it. */
export function Memory({ onClose }: { onClose: () => void }) {
  const [tab, setTab] = useState<Tab>(() => useMemoryPlace.getState().tab ?? "Facts");
  const panel = useRef<HTMLDivElement>(null);
  // What was looked for is gone to once; the next time the panel begins at its beginning.
  useEffect(() => {
    const { section } = useMemoryPlace.getState();
    useMemoryPlace.setState({ tab: null, section: null });
    if (section === null) return;
    const frame = requestAnimationFrame(() => {
      const found = panel.current?.querySelector<HTMLElement>(`[data-section="${section}"]`);
      found?.scrollIntoView({ block: "start" });
      found?.querySelector<HTMLElement>("input:not([hidden]), button")?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab;
    setTab(next);
    document.getElementById(`memory-tab-${next}`)?.focus();
  };
  return (
    <Dialog title={t("Memory")} onClose={onClose}>
      <div role="tablist" tabIndex={-1} aria-label={t("Parts of Memory")} className={styles.tabs} onKeyDown={move}>
        {TABS.map((name) => (
          <button
            key={name}
            id={`memory-tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === tab}
            aria-controls="memory-tab-panel"
            tabIndex={name === tab ? 0 : -1}
            className={styles.tab}
            onClick={() => setTab(name)}
          >
            {t(name)}
          </button>
        ))}
      </div>
      <div
        ref={panel}
        role="tabpanel"
        className={styles.page}
        id="memory-tab-panel"
        aria-labelledby={`memory-tab-${tab}`}
      >
        {tab === "Facts" && <FactsView onClose={onClose} />}
        {tab === "Privacy" && <PrivacyView />}
        {tab === "Data" && <DataView />}
      </div>
    </Dialog>
  );
}
