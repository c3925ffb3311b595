import { useEffect } from "react";
import { useAttachments } from "./attachments/attachment-store.ts";
import { Bar } from "./bar/bar.tsx";
import { useComingBack } from "./bar/use-coming-back.ts";
import { COMMANDS } from "./commands/commands.ts";
import { useCommandKeys } from "./commands/use-command-keys.ts";
import { DocumentPage } from "./conversation/document-page.tsx";
import { LinkQuestion } from "./markdown/link-question.tsx";
import { PANELS } from "./panels/panels.ts";
import { presetDraft } from "./presets/unsaved.ts";
import { settingsDraft } from "./settings/unsaved.ts";
import { useApp } from "./stores/app-store.ts";
import { useChat } from "./stores/chat-store.ts";
import { useProjects } from "./stores/project-store.ts";
import { isBar } from "./stores/own-window.ts";
import { usePresets } from "./stores/preset-store.ts";
import { t } from "./text.ts";
import { KeptOut, useKeptOut } from "./vault/kept-out.tsx";
import { Unlock } from "./vault/unlock.tsx";
import styles from "./app.module.css";

let started = false;

/** The bar, and the panel that is open over it. */
export function App() {
  const info = useApp((app) => app.info);
  const language = useApp((app) => app.language);
  const settings = useApp((app) => app.settings);
  const chatName = useChat((chat) => chat.session?.title) ?? t("Untitled chat");
  const isOpen = useApp((app) => app.vault?.is_open ?? null);
  const theme = settings?.theme.value ?? "system";
  const width = settings?.bar_width.value ?? 680;
  const textSize = settings?.text_size.value ?? 100;
  const isTransparent = settings?.transparent.value ?? true;
  const opacity = settings?.opacity.value ?? 1;

  useComingBack();

  useEffect(() => {
    if (started) return;
    started = true;
    useChat.getState().start();
    void useApp.getState().start();
    void window.floatbar.call("window.ready", {});
  }, []);

  useEffect(() => {
    if (isOpen === true) {
      void useChat.getState().resume();
      void usePresets.getState().load();
      void useProjects.getState().load();
      void useAttachments.getState().restore();
      void settingsDraft.load();
      void presetDraft.load();
    }
    if (isOpen === false) {
      useChat.getState().clear();
      settingsDraft.leave();
      presetDraft.leave();
    }
  }, [isOpen]);

  useEffect(() => {
    const { dataset, style } = document.documentElement;
    if (theme === "system") delete dataset.theme;
    else dataset.theme = theme;
    // A window of a chat has a frame, and nothing behind it to be seen.
    if (info) dataset.face = isBar() ? info.face : "browser";
    if (isTransparent) delete dataset.opaque;
    else dataset.opaque = "";
    style.fontSize = `${textSize}%`;
    style.setProperty("--bar-width", `${width}px`);
    style.setProperty("--opacity", `${Math.round(opacity * 100)}%`);
  }, [theme, info, width, textSize, opacity, isTransparent]);

  useEffect(() => {
    // Several such windows are told apart in the task bar.
    if (!isBar()) document.title = chatName;
  }, [chatName]);

  useCommandKeys();
  // Words are looked up while drawing, so that another language draws everything anew.
  return <Stage key={language} />;
}

function Stage() {
  const { panel, openPanel, isHidden, show, layout, vault } = useApp();
  const isKeptOut = useKeptOut();
  const OpenPanel = panel && PANELS[panel].component;
  if (isKeptOut) {
    return (
      <main className={styles.stage} data-grow={layout.grow}>
        <KeptOut />
      </main>
    );
  }
  return (
    <main className={styles.stage} data-grow={layout.grow}>
      {vault?.is_open === false && <Unlock status={vault} />}
      {isHidden ? (
        <button type="button" className={styles.summon} onClick={show}>
          {t("Show FloatBar")}
        </button>
      ) : (
        vault?.is_open === true && <Bar />
      )}
      {OpenPanel && <OpenPanel onClose={() => openPanel(null)} commands={COMMANDS} />}
      <DocumentPage />
      <LinkQuestion />
    </main>
  );
}
