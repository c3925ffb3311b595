import type { ReactElement } from "react";
import { errorView } from "../api.ts";
import { isWritten, useEditing } from "../presets/editing.ts";
import { saveDraft, showField, wouldChange } from "../settings/unsaved.ts";
import { useDraft } from "../settings/use-settings-form.ts";
import { type Panel, useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { type MessageKey, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import styles from "./notices.module.css";

/** What was written in a panel and left there unsaved: it is said, so that nobody takes it for done. */
export function useUnsaved(): readonly ReactElement[] {
  const panel = useApp((app) => app.panel);
  const isSettings = useApp(({ settings }) => settings) !== null;
  const hasSettings = useDraft(({ draft }) => {
    const { settings } = useApp.getState();
    return settings !== null && wouldChange(draft, settings);
  });
  const hasPreset = useEditing(({ editing }) => isWritten(editing));
  return [
    ...(isSettings && hasSettings && panel !== "settings" ? [<UnsavedSettings key="settings" />] : []),
    ...(hasPreset && panel !== "presets" ? [<UnsavedPreset key="presets" />] : []),
  ];
}

function UnsavedSettings() {
  const reset = useDraft((state) => state.reset);
  const openPanel = useApp((app) => app.openPanel);
  const save = () =>
    saveDraft().catch((thrown: unknown) => {
      const error = errorView(thrown);
      // What is wrong with a value stands beside it.
      if (showField(error.field)) openPanel("settings");
      else useChat.getState().fail(error);
    });
  return (
    <Unsaved text="What you changed in Settings is not saved." panel="settings" onDiscard={reset}>
      <Button kind="quiet" onClick={() => void save()}>
        {t("Save")}
      </Button>
    </Unsaved>
  );
}

function UnsavedPreset() {
  const end = useEditing((state) => state.end);
  return <Unsaved text="The preset that you wrote is not saved." panel="presets" onDiscard={end} />;
}

interface UnsavedProps {
  text: MessageKey;
  panel: Panel;
  onDiscard: () => void;
  children?: ReactElement;
}

function Unsaved({ text, panel, onDiscard, children }: UnsavedProps) {
  const openPanel = useApp((app) => app.openPanel);
  return (
    <p className={styles.notice} role="status" aria-label={t("Not saved")}>
      <span>{t(text)}</span>
      <span className={styles.buttons}>
        {children}
        <Button kind="quiet" onClick={() => openPanel(panel)}>
          {t("Open")}
        </Button>
        <Button kind="quiet" onClick={onDiscard}>
          {t("Discard")}
        </Button>
      </span>
    </p>
  );
}
