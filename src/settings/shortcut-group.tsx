import { useEffect, useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { usePresets } from "../stores/preset-store.ts";
import { type MessageKey, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { useCall } from "../ui/use-call.ts";
import { Recorder } from "./recorder.tsx";
import { Group, Row } from "./rows.tsx";
import { bindings, conflictsOf, shownAccelerator } from "./accelerator.ts";
import styles from "./settings.module.css";
import { useSettingsForm } from "./use-settings-form.ts";

/** The global shortcut: recorded, and proved to work. */
export function ShortcutGroup() {
  const { value, change } = useSettingsForm();
  const accelerator = value("shortcut");
  const { data: view } = useCall("window.shortcut", {}, ["settings.changed"]);
  const usual = t("Shows the bar, focuses it, and hides it again. Leave empty for none.");
  const inBrowser = t("In the browser, no shortcut can call the bar from other apps; the desktop app has one.");
  return (
    <Group title={t("Shortcut")} isAlone>
      <Row label={t("Shortcut")} hint={view?.platform === "browser" ? `${usual} ${inBrowser}` : usual}>
        {(id) => <Recorder id={id} value={accelerator} onChange={(next) => change({ shortcut: next })} />}
      </Row>
      {view && <Doctor view={view} wanted={accelerator} />}
      <PresetKeys />
    </Group>
  );
}

const PROOF_MS = 15_000;
const PROOFS = {
  waiting: "Press it now.",
  fired: "It works.",
  missed: "The shortcut did not arrive. Set it up in the system instead, as shown below.",
} as const satisfies Record<string, MessageKey>;

/** Whether the shortcut fires is only known once it has: the platform's word is no proof. */
function Doctor({ view, wanted }: { view: CallOutput<"window.shortcut">; wanted: string }) {
  const { query } = useSettingsForm();
  const [proof, setProof] = useState<"none" | keyof typeof PROOFS>("none");

  useEffect(() => {
    if (proof !== "waiting") return;
    const off = window.floatbar.on("window.shortcutFired", () => setProof("fired"));
    const timer = setTimeout(() => setProof("missed"), PROOF_MS);
    return () => {
      off();
      clearTimeout(timer);
    };
  }, [proof]);

  if (query !== "" || view.platform === "browser") return null;
  const conflicts = conflictsOf(wanted, view.platform, view.layout_keys);
  const isSaved = wanted === view.accelerator;
  return (
    <section aria-label={t("Shortcut doctor")} className={styles.entry}>
      {!isSaved && <p className={styles.hint}>{t("Save first to try the new shortcut.")}</p>}
      {isSaved && wanted !== "" && !view.is_registered && (
        <p className={styles.hint}>
          {t("The system refused it: another app uses it, or it is not a valid shortcut here. Record another one.")}
        </p>
      )}
      {conflicts.map((conflict) => (
        <p key={conflict} className={styles.hint}>
          {t("Already used here by: {{name}}", { name: t(conflict) })}
        </p>
      ))}
      {view.session === "wayland" && (
        <p className={styles.hint}>
          {t(
            "This is a Wayland session, where apps cannot grab keys by themselves; it may have asked you to allow it.",
          )}
        </p>
      )}
      <span className={styles.row}>
        <Button disabled={!isSaved || wanted === ""} onClick={() => setProof("waiting")}>
          {t("Test the shortcut")}
        </Button>
        <span role="status" aria-label={t("Proof")}>
          {proof !== "none" && t(PROOFS[proof])}
        </span>
      </span>
      {view.command !== null && (view.platform === "linux" || proof === "missed") && (
        <Bindings command={view.command} wanted={wanted} />
      )}
    </section>
  );
}

/** Presets' own keys, and which of them the system refused. */
function PresetKeys() {
  const { query } = useSettingsForm();
  const presets = usePresets((state) => state.presets);
  const { data } = useCall("window.presetKeys", {}, ["presets.changed", "settings.changed"]);
  if (!data || data.keys.length === 0 || query !== "") return null;
  return (
    <section aria-label={t("Keys of presets")} className={styles.entry}>
      <p className={styles.hint}>{t("Keys of presets")}</p>
      <ul className={styles.keys}>
        {data.keys.map(({ preset, accelerator, is_registered }) => {
          const name = presets.find(({ id }) => id === preset)?.name ?? "";
          const at = { name, keys: shownAccelerator(accelerator) };
          return (
            <li key={preset}>
              {is_registered ? t("{{name}}: {{keys}}", at) : t("{{name}}: {{keys}} was refused by the system", at)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How other desktops are told to call the bar. */
function Bindings({ command, wanted }: { command: string; wanted: string }) {
  return (
    <details>
      <summary>{t("Let the system call the bar")}</summary>
      <dl className={styles.binds}>
        {bindings(command, wanted).map(([desktop, bind]) => (
          <div key={desktop}>
            <dt>{desktop}</dt>
            <dd>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
              <pre tabIndex={0}>{bind}</pre>
              <Button kind="quiet" onClick={() => void navigator.clipboard.writeText(bind)}>
                {t("Copy for {{name}}", { name: desktop })}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t("The tray icon and the link floatbar://toggle show it, too.")}</p>
    </details>
  );
}
